//! What stands for something named elsewhere, and what only looks so.

use rasid::Extractor;

/// The references of a text: words, kind, countries.
fn references(text: &str) -> Vec<String> {
    let document = Extractor::new().extract(text);
    document
        .references()
        .map(|reference| {
            let countries: Vec<&str> = reference.countries().collect();
            format!("{} {} {}", reference.text(), reference.kind(), countries.join("+"))
        })
        .collect()
}

#[track_caller]
fn refer(rows: &[(&str, &[&str])]) {
    for (text, expected) in rows {
        assert_eq!(references(text), *expected, "{text}");
    }
}

#[test]
fn a_capital_that_acts_is_its_state() {
    refer(&[
        // Moscow accused Kiev of breaking the truce
        ("اتهمت موسكو كييف بخرق الهدنة", &["موسكو metonymy RU", "كييف metonymy UA"]),
        // the ministers met in Moscow
        ("التقى الوزراء في موسكو", &[]),
        // a fire broke out in a factory near Kiev
        ("اندلع حريق في مصنع قرب كييف", &[]),
    ]);
}

#[test]
fn a_counterpart_has_the_office_of_the_one_named() {
    // foreign minister Badr Abdelatty received his Turkish counterpart
    let text = "استقبل وزير الخارجية بدر عبد العاطي نظيره التركي في القاهرة";
    let document = Extractor::new().extract(text);
    let reference = document.references().find(|reference| reference.text().starts_with("نظير"));
    let reference = reference.expect("a counterpart");
    let title = reference.title().map(|title| title.of(text));
    assert_eq!((reference.kind().name(), title), ("role", Some("وزير الخارجية")));
    assert!(reference.countries().eq(["TR"]));
}

#[test]
fn two_countries_are_the_two_named_before() {
    refer(&[
        // Armenia and Azerbaijan signed an agreement; the two countries will exchange prisoners
        ("وقعت أرمينيا وأذربيجان اتفاقا. وسيتبادل البلدان الأسرى.", &["البلدان pair AM+AZ"]),
        // the two roads are closed
        ("أغلق الطريقان أمام السيارات", &[]),
    ]);
}

#[test]
fn a_head_noun_is_the_organization_that_it_opens() {
    // Reuters said that the ministry was on fire; the agency added that nobody was hurt
    let text = "قالت وكالة رويترز إن المبنى احترق. وأضافت الوكالة أن أحدا لم يصب.";
    let document = Extractor::new().extract(text);
    let agency = document.references().find(|reference| reference.text() == "الوكالة");
    let chain = agency.expect("the agency").chains().next();
    let named = document.mentions().find(|mention| mention.chain() == chain.unwrap_or(usize::MAX));
    assert_eq!(named.map(rasid::Mention::text), Some("وكالة رويترز"));
    // no agency is named before
    assert_eq!(references("زار الوفد الوكالة صباحا"), [""; 0]);
}

#[test]
fn a_name_of_several_entries_keeps_them_all() {
    // residents left Daraa and Quneitra in southern Syria
    let document = Extractor::new().extract("غادر السكان درعا والقنيطرة في جنوب سوريا");
    let town = document.mentions().find(|mention| mention.text() == "القنيطرة").expect("a town");
    assert!(1 < town.candidates().count());
    assert_eq!(town.country(), Some("SY"));
    assert!(town.chosen_by().is_some());
    // one entry has this name
    let syria = document.mentions().find(|mention| mention.text() == "سوريا").expect("a country");
    assert_eq!((syria.candidates().count(), syria.chosen_by()), (0, None));
}

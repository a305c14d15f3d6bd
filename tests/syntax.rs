//! The syntax of a sentence: total on any text, and what it says of plain ones.

use rasid::{Extractor, Outline, Syntax};

/// Every span is of the text, and what is inside stands inside.
#[track_caller]
fn check(syntax: &Syntax<'_>) {
    let text = syntax.text();
    for sentence in syntax.sentences() {
        let inside = |span: rasid::Span| {
            assert!(text.get(span.start()..span.end()).is_some(), "{span:?} of {text}");
        };
        sentence.words.iter().for_each(|word| inside(word.span));
        for (index, clause) in sentence.clauses.iter().enumerate() {
            inside(clause.span);
            assert!(clause.parent.is_none_or(|parent| parent < index), "{clause:?}");
        }
        for relation in &sentence.relations {
            inside(relation.predicate);
            assert!(relation.phrase.start() <= relation.head.start(), "{relation:?}");
            assert!(relation.head.end() <= relation.phrase.end(), "{relation:?}");
        }
        sentence.scopes.iter().for_each(|scope| inside(scope.span));
    }
}

fn read(text: &str) -> usize {
    let extractor = Extractor::new();
    let syntax = extractor.syntax(text);
    check(&syntax);
    syntax.sentences().map(|sentence| sentence.words.len()).sum()
}

/// Relations of a text's only sentence: kind, preposition, predicate, phrase.
fn relations(text: &str) -> Vec<String> {
    let extractor = Extractor::new();
    let syntax = extractor.syntax(text);
    let all = syntax.sentences().flat_map(|sentence: &Outline| &sentence.relations);
    all.map(|relation| {
        let name = match relation.preposition() {
            Some(preposition) => format!("{}:{preposition}", relation.kind),
            None => relation.kind.to_string(),
        };
        format!("{name} {} → {}", relation.predicate.of(text), relation.phrase.of(text))
    })
    .collect()
}

#[test]
fn a_sentence_of_ten_thousand_words() {
    // soldiers in Aleppo and a city that …, without a mark
    let words = ["قتل", "جنود", "في", "حلب", "و", "المدينة", "التي", "قال", "إن", "الجيش"];
    let text: Vec<&str> = words.iter().copied().cycle().take(10_000).collect();
    assert!(10_000 <= read(&text.join(" ")));
}

#[test]
fn a_thousand_nested_brackets() {
    let text = format!("قال {} الجيش {} إنه انسحب", "(".repeat(1000), ")".repeat(1000));
    assert!(2000 < read(&text));
    assert!(1000 < read(&"قال إن ".repeat(1000)));
    assert!(1000 < read(&"الذي «وقال ".repeat(1000)));
    assert_eq!(read(""), 0);
}

#[test]
fn verb_first_and_subject_first() {
    // the army shelled the city; the army shelled the city
    let expected = ["subject قصف → الجيش", "object قصف → المدينة"];
    assert_eq!(relations("قصف الجيش المدينة"), expected);
    assert_eq!(relations("الجيش قصف المدينة"), expected);
}

#[test]
fn a_passive_is_told_by_what_follows() {
    // two soldiers were killed; the army killed two soldiers
    assert_eq!(relations("قتل جنديان"), ["passive-subject قتل → جنديان"]);
    assert_eq!(relations("قتل الجيش جنديين"), ["subject قتل → الجيش", "object قتل → جنديين"]);
}

#[test]
fn a_dropped_subject_is_that_of_the_verb_before() {
    // the forces entered the city and killed ten gunmen
    let found = relations("دخلت القوات المدينة وقتلت عشرة مسلحين");
    assert!(found.contains(&"inherited-subject قتلت → القوات".to_owned()), "{found:?}");
    assert!(found.contains(&"object قتلت → عشرة مسلحين".to_owned()), "{found:?}");
}

#[test]
fn a_relative_clause_does_not_end_the_sentence() {
    // the president who visited Paris announced a truce
    let found = relations("الرئيس الذي زار باريس أعلن هدنة");
    assert!(found.contains(&"subject أعلن → الرئيس".to_owned()), "{found:?}");
    assert!(found.contains(&"inherited-subject زار → الرئيس".to_owned()), "{found:?}");
}

#[test]
fn a_preposition_goes_with_the_word_that_governs_it() {
    // the movement took part in the talks; the people's need of food grew
    assert!(
        relations("شاركت الحركة في المفاوضات").contains(&"prep:in شاركت → المفاوضات".to_owned())
    );
    let found = relations("زادت حاجة السكان إلى الغذاء");
    assert!(!found.iter().any(|relation| relation.starts_with("prep:to")), "{found:?}");
}

#[test]
fn only_sure_complements_and_prepositions_are_shown() {
    let has = |text: &str, relation: &str| relations(text).contains(&relation.to_owned());
    // the army's exit; a small amount of food; ash of a volcano or rather volcanic islands
    assert!(has("بدأ خروج الجيش", "idafa خروج → الجيش"));
    assert!(!relations("بقي القليل من الطعام").iter().any(|found| found.starts_with("idafa")));
    assert!(!relations("ظهرت جزر بركانية").iter().any(|found| found.starts_with("idafa")));
    assert!(!relations("شراء أجزاءً").iter().any(|found| found.starts_with("idafa")));
    // the minister spoke in Paris
    assert!(has("تحدث الوزير في باريس", "prep:in تحدث → باريس"));
}

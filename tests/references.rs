//! What stands for something named elsewhere, and names that more than one entry has.

#![allow(clippy::unwrap_used, reason = "a test that fails here fails")]

use rasid::{ChosenBy, Extractor};

/// Kind, words, countries, title and the first mentions of the chains of each reference.
fn references(text: &str) -> Vec<String> {
    let document = Extractor::new().extract(text);
    let name =
        |chain: usize| document.mentions().find(|mention| mention.chain() == chain).unwrap().text();
    let told = document.references().map(|one| {
        let mut words = vec![one.kind().name(), one.text()];
        words.extend(one.countries());
        words.extend(one.title().map(|title| title.of(text)));
        words.extend(one.chains().map(name));
        words.join(" | ")
    });
    told.collect()
}

#[track_caller]
fn refer(text: &str, expected: &[&str]) {
    assert_eq!(references(text), expected, "{text}");
}

#[test]
fn a_capital_that_acts_is_its_state() {
    for (text, expected) in [
        ("استنكرت باريس القرار", "metonymy | باريس | FR"),
        ("لكن أنقرة لم ترفض العرض", "metonymy | أنقرة | TR"),
        ("لم يتغير موقف طهران من إيران", "metonymy | طهران | IR | إيران"),
        ("طالبت تل أبيب بالمزيد", "metonymy | تل أبيب | IL"),
    ] {
        refer(text, &[expected]);
    }
    let both = ["metonymy | يريفان | AM", "metonymy | باكو | AZ"];
    refer("تجددت الخلافات بين يريفان وباكو", &both);
    refer("هددت يريفان باكو برد قاس", &both);
}

#[test]
fn a_capital_where_something_is_stays_a_place() {
    for text in [
        "وصل الوزير إلى باكو",
        "شهدت باكو أمطارا غزيرة",
        "قالت الشرطة في باكو إن الطريق مغلق",
        "قطار جديد بين يريفان وباكو",
        "يعيش في ضواحي القاهرة",
        "وقع اتفاق فيينا قبل عام",
    ] {
        refer(text, &[]);
    }
}

#[test]
fn a_counterpart_holds_the_same_office_elsewhere() {
    refer(
        "اجتمع وزير الدفاع التركي خلوصي أكار أمس بنظيريه القطري والليبي",
        &["role | نظيريه القطري والليبي | QA | LY | وزير الدفاع"],
    );
    refer(
        "هاتف وزير خارجية مصر نظيره الأردني أيمن الصفدي",
        &[
            "role | وزير خارجية مصر | EG | وزير خارجية",
            "role | نظيره الأردني | JO | وزير خارجية | أيمن الصفدي",
        ],
    );
    // Of a team, not of an office.
    refer("فاز الفريق على نظيره التونسي", &[]);
}

#[test]
fn an_office_goes_back_to_its_holder() {
    refer(
        "زار وزير النفط العراقي إحسان عبد الجبار الحقل. وقال الوزير إن الإنتاج سيرتفع",
        &["role | الوزير | IQ | وزير النفط | إحسان عبد الجبار"],
    );
    refer(
        "استقبل الرئيس التونسي قيس سعيد الوفد. وشكر الرئيس التونسي أعضاءه",
        &["role | الرئيس التونسي | TN | الرئيس | قيس سعيد"],
    );
    refer("قال الوزير إن الإنتاج سيرتفع", &[]);
}

#[test]
fn a_head_goes_back_to_its_organization() {
    refer(
        "أفادت رويترز بارتفاع الأسعار. ونقلت الوكالة عن خبير قوله إنها ستنخفض",
        &["organization | الوكالة | رويترز"],
    );
    refer(
        "أصدرت وزارة الصحة المغربية بلاغا. ودعت الوزارة إلى الحذر",
        &["organization | الوزارة | وزارة الصحة المغربية"],
    );
    refer("دعت الشركة إلى الحذر", &[]);
    refer("عبرت السفينة قناة السويس، وذكرت هيئة الإذاعة البريطانية أن القناة مزدحمة", &[]);
}

#[test]
fn a_dual_goes_back_to_two() {
    for (text, expected) in [
        (
            "وقع المغرب وقطر مذكرة، ورحب خبراء البلدين بها",
            "pair | البلدين | MA | QA | المغرب | قطر",
        ),
        (
            "أجرى المغرب محادثات مع مصر. وأكد الجانبان عمق الصلة",
            "pair | الجانبان | MA | EG | المغرب | مصر",
        ),
        ("عقد اجتماع حضره خبراء من الجانبين السوري واللبناني", "pair | الجانبين | SY | LB"),
    ] {
        let found = references(text);
        assert!(found.iter().any(|one| one == expected), "{text}: {found:?}");
    }
    for text in ["يرى كثيرون في حل الدولتين مخرجا لإسرائيل وفلسطين", "اتفق الطرفان على الموعد"]
    {
        refer(text, &[]);
    }
}

/// The candidates of the first mention and why the first of them was chosen.
fn choice(text: &str) -> (Vec<String>, Option<ChosenBy>) {
    let document = Extractor::new().extract(text);
    let mention = document.mentions().next().unwrap();
    let ids = mention.candidates().map(|entry| entry.id().to_owned()).collect();
    (ids, mention.chosen_by())
}

#[test]
fn a_name_of_several_entries_keeps_them_all() {
    let (ids, why) = choice("سافر إلى برشلونة");
    assert_eq!(ids, ["loc-barcelona", "org-fc-barcelona"]);
    assert_eq!(why, Some(ChosenBy::Only));
    let (ids, why) = choice("يقع في ولاية الجزيرة");
    assert_eq!(ids.first().map(String::as_str), Some("loc-gezira-state"));
    assert_eq!(why, Some(ChosenBy::Neighbour));
    let (ids, why) = choice("كتب مراسل الجزيرة");
    assert!(1 < ids.len() && why.is_none());
    assert_eq!(choice("سافر إلى دمشق"), (Vec::new(), None));
}

#[test]
fn an_own_entry_says_that_it_is_the_reason() {
    let own = "id\tkind\tsubtype\tcanonical\twikidata\tcountry\tlat\tlon\tmatch\tnames\tshort
loc-own\tLOC\tcamp\tOwn\t-\t-\t-\t-\tfree\tدمشق\t-
";
    let extractor = Extractor::builder().gazetteer_str("own.tsv", own).build().unwrap();
    let document = extractor.extract("وصلوا إلى دمشق");
    let mention = document.mentions().next().unwrap();
    let ids: Vec<&str> = mention.candidates().map(rasid::Entry::id).collect();
    assert_eq!((ids, mention.chosen_by()), (vec!["loc-own", "loc-damascus"], Some(ChosenBy::Own)));
}

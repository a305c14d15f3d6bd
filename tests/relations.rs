//! Relations of made-up sentences, each with the phenomenon that it stands for.

#![allow(clippy::unwrap_used, reason = "a test that cannot write to a string fails")]

use std::fmt::Write;

use rasid::Extractor;

/// `relation predicate head` of each relation, prepositions and complements of nouns left out.
fn relations(extractor: &Extractor, text: &str) -> String {
    let syntax = extractor.syntax(text);
    let mut out = String::new();
    for relation in syntax.sentences().flat_map(|sentence| &sentence.relations) {
        let kind = relation.kind.name();
        if !matches!(kind, "idafa" | "prep") {
            let (predicate, head) = (relation.predicate.of(text), relation.head.of(text));
            write!(out, "{kind} {predicate} {head}; ").unwrap();
        }
    }
    out.trim_end_matches("; ").to_owned()
}

#[test]
fn subjects_and_objects() {
    let extractor = Extractor::new();
    for (text, expected) in [
        // Broken plurals behind a feminine verb.
        ("كشفت مصادر مطلعة تفاصيل الخطة", "subject كشفت مصادر; object كشفت تفاصيل"),
        // An indefinite accusative is no subject.
        ("لم تحقق نجاحا", "object تحقق نجاحا"),
        // Particles and adverbs are no phrases.
        ("لقد وصل الوفد", "subject وصل الوفد"),
        ("سوف يغادر الوفد", "subject يغادر الوفد"),
        ("وصل الوفد كثيرا", "subject وصل الوفد"),
        // «نفسه» repeats the noun before.
        ("رفض الوزير نفسه العرض", "subject رفض الوزير; object رفض العرض"),
        // Who says it goes on.
        ("أكد المدير المهندس صالح أن العمل مستمر", "subject أكد المدير"),
        // The pronoun behind the verb is what the relative clause describes.
        ("المدينة التي عادت إليها البعثة هادئة", "subject عادت البعثة"),
        // A word in ة is no verb.
        ("كرة الطائرة رياضة جميلة", ""),
        // An amount with the article is no label of the noun before.
        ("اعتقلت الشرطة العشرات", "subject اعتقلت الشرطة; object اعتقلت العشرات"),
        // Behind a definite title only a person's name goes on with it.
        ("زار الرئيس مستشفى شهداء الأقصى", "subject زار الرئيس; object زار مستشفى شهداء الأقصى"),
        // A pronoun before the verb is its subject.
        ("لكنه لم يغادر المدينة", "object يغادر المدينة"),
        // An amount before a demonstrative counts it.
        (
            "غادر الكثير من هؤلاء الشبان البلاد",
            "subject غادر الكثير من هؤلاء الشبان; object غادر البلاد",
        ),
        // A word of part stands with its noun.
        ("تعود آخر الأرقام إلى العام الماضي", "subject تعود آخر الأرقام"),
        // A plural of people acts.
        ("يناقش المستثمرون في باريس", "subject يناقش المستثمرون"),
        // «ليكون القائد» has its subject before.
        ("اختاره الحزب ليكون القائد", "subject اختاره الحزب"),
        // «المدينة احتلها الجيش»: the pronoun is what stands before.
        ("المدينة احتلها الجيش", "subject احتلها الجيش"),
        // The verb goes on, or is passive: not sure.
        (
            "دخلت القوات المدينة واحتلت الأراضي",
            "subject دخلت القوات; object دخلت المدينة; inherited-subject احتلت القوات",
        ),
        // A verb that only helps has no object.
        ("يمكن حلها", "subject يمكن حلها"),
    ] {
        assert_eq!(relations(&extractor, text), expected, "{text}");
    }
}

//! Numbers as news writes them: figures, bounds, uses, and what is counted.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here fails")]

use rasid::{Quantity, QuantityKind, Symbol, Value, number};

/// A text, the numbers in it, and what each of them is.
type Row = (&'static str, &'static [(&'static str, &'static str)]);

/// Reads every text; all that fail are shown.
#[track_caller]
fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, numbers) in rows {
        let expected: Vec<_> = numbers.iter().map(|(n, facts)| format!("«{n}» {facts}")).collect();
        let found = number::find(text);
        let read: Vec<_> = found.iter().map(|n| format!("«{}» {}", n.text(), facts(n))).collect();
        if read != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  read     {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// «kind value use», then the unit's lemma, group, symbol and country, then «subset».
fn facts(number: &Quantity<'_>) -> String {
    let about = if number.is_approximate() { "~" } else { "" };
    let value = match number.value() {
        Some(value) => value.to_string(),
        None => format!("{}..{}", shown(number.min()), shown(number.max())),
    };
    let kind = match number.kind() {
        QuantityKind::Integer => String::new(),
        other => format!("{other} "),
    };
    let mut facts = format!("{kind}{about}{value} {}", number.usage());
    let symbol = number.symbol();
    for fact in [number.unit(), number.group(), symbol.as_ref().map(Symbol::as_str)] {
        facts.extend(fact.map(|fact| format!(" {fact}")));
    }
    facts.extend(number.country().map(|country| format!(" of {country}")));
    facts.push_str(if number.is_subset() { " subset" } else { "" });
    facts
}

fn shown(bound: Option<Value>) -> String {
    bound.map_or_else(String::new, |value| value.to_string())
}

#[test]
fn figures() {
    check(&[
        ("المؤشر عند ١٢٣٤", &[("١٢٣٤", "1234 number")]),
        ("المؤشر عند ۴۵", &[("۴۵", "45 number")]),
        ("المؤشر عند 2,500", &[("2,500", "2500 number")]),
        ("المؤشر عند 2.500", &[("2.500", "2500 number")]),
        ("المؤشر عند 2 500", &[("2 500", "2500 number")]),
        ("المؤشر عند ٢٬٥٠٠", &[("٢٬٥٠٠", "2500 number")]),
        ("المؤشر عند 2،500", &[("2،500", "2500 number")]),
        ("المؤشر عند 1.234.567", &[("1.234.567", "1234567 number")]),
        ("المؤشر عند 1,234.5", &[("1,234.5", "decimal 1234.5 number")]),
        ("المؤشر عند 1.234,5", &[("1.234,5", "decimal 1234.5 number")]),
        ("المؤشر عند ٣٫٧٥", &[("٣٫٧٥", "decimal 3.75 number")]),
        ("المؤشر عند 3,75", &[("3,75", "decimal 3.75 number")]),
        ("المؤشر عند -7", &[("-7", "-7 number")]),
        ("المؤشر عند سالب أربعة", &[("سالب أربعة", "-4 number")]),
    ]);
}

#[test]
fn fractions() {
    check(&[
        ("شرب 1/4", &[("1/4", "decimal 0.25 number")]),
        ("شرب 2 1/2", &[("2 1/2", "decimal 2.5 number")]),
        ("شرب واحدا فاصلة خمسة", &[("واحدا فاصلة خمسة", "decimal 1.5 number")]),
        ("شرب خمسة ونصفا", &[("خمسة ونصفا", "decimal 5.5 number")]),
        ("شرب ثلاثة أرباع لتر", &[("ثلاثة أرباع", "decimal 0.75 measure لتر volume l")]),
        ("شرب واحدا على خمسة", &[("واحدا على خمسة", "decimal 0.2 number")]),
    ]);
}

#[test]
fn percentages() {
    check(&[
        ("زاد 12%", &[("12%", "percent 12 share")]),
        ("زاد ٨٫٥٪", &[("٨٫٥٪", "percent 8.5 share")]),
        // Some write the sign on the side where the figure ends in Arabic.
        ("زاد ٪٨", &[("٪٨", "percent 8 share")]),
        ("زاد نحو %3.5 هذا العام", &[("نحو %3.5", "percent ~3.5 share")]),
        ("زاد ثمانية بالمئة", &[("ثمانية بالمئة", "percent 8 share")]),
        ("بين 20% و30%", &[("20% و30%", "percent 20..30 share")]),
        ("من 5 في المئة إلى 7 في المئة", &[("5 في المئة إلى 7 في المئة", "percent 5..7 share")]),
        (
            "نحو 20% و30 سيارة",
            &[("نحو 20%", "percent ~20 share"), ("30", "30 count سيارة vehicle")],
        ),
        ("70 في المائة من الطلاب", &[("70 في المائة", "percent 70 share طالب student")]),
    ]);
}

#[test]
fn scales() {
    check(&[
        ("3 ملايين", &[("3 ملايين", "3000000 number")]),
        ("4,5 مليون", &[("4,5 مليون", "4500000 number")]),
        ("مليون و200 ألف", &[("مليون و200 ألف", "1200000 number")]),
        ("5 آلاف و300", &[("5 آلاف و300", "5300 number")]),
        ("مليون ونصف المليون", &[("مليون ونصف المليون", "1500000 number")]),
        ("ربع مليار", &[("ربع مليار", "250000000 number")]),
        ("ثلاثة أرباع مليون", &[("ثلاثة أرباع مليون", "750000 number")]),
        ("مئتي ألف", &[("مئتي ألف", "200000 number")]),
        ("ستة آلاف وخمسمئة مليون", &[("ستة آلاف وخمسمئة مليون", "6500000000 number")]),
        // The thousands are told once.
        ("10 آلاف و20 ألفا", &[("10 آلاف", "10000 number"), ("20 ألفا", "20000 number")]),
        // Before its noun «ألفا» is two thousand, elsewhere one in the accusative.
        ("وصل ألفا جندي", &[("ألفا", "2000 count جندي soldier")]),
        ("بلغ ألفا وخمسمئة", &[("ألفا وخمسمئة", "1500 number")]),
        ("باع خمسين ألفا", &[("خمسين ألفا", "50000 number")]),
        ("مئة وأحد وثلاثون ألفا", &[("مئة وأحد وثلاثون ألفا", "131000 number")]),
    ]);
}

#[test]
fn bounds() {
    check(&[
        ("حضر نحو 40", &[("نحو 40", "~40 number")]),
        ("عمرها 40 تقريبا", &[("40 تقريبا", "~40 age")]),
        ("حضر أكثر من 40", &[("أكثر من 40", "range ~40.. number")]),
        ("حضر أقل من 40", &[("أقل من 40", "range ~..40 number")]),
        ("حضر ما لا يقل عن 40", &[("ما لا يقل عن 40", "range 40.. number")]),
        ("لا يقل عن أربعين", &[("لا يقل عن أربعين", "range 40.. number")]),
        ("حضر 40 على الأقل", &[("40", "range 40.. number")]),
        ("حضر 40 أو أكثر", &[("40 أو أكثر", "range 40.. number")]),
        ("حضر 40 على الأكثر", &[("40", "range ..40 number")]),
        ("حضر ما بين 30 و40", &[("30 و40", "range 30..40 number")]),
        ("حضر بين ثلاثين وأربعين", &[("ثلاثين وأربعين", "range 30..40 number")]),
        ("حضر من 30 إلى 40", &[("30 إلى 40", "range 30..40 number")]),
        ("من 3 إلى 5 ملايين", &[("3 إلى 5 ملايين", "range 3000000..5000000 number")]),
        (
            "بين عشرة آلاف وعشرين ألف زائر",
            &[("عشرة آلاف وعشرين ألف", "range 10000..20000 count زائر tourist")],
        ),
        ("عشرون ونيف", &[("عشرون ونيف", "range ~20.. number")]),
        ("أكثر من 10 وأقل من 20", &[("أكثر من 10 وأقل من 20", "range 10..20 number")]),
        // A change is no range, and «العدد من» no number.
        ("ارتفع العدد من 30 إلى 40", &[("30", "30 number"), ("40", "40 number")]),
    ]);
}

#[test]
fn vague_numbers() {
    check(&[
        ("حضر بضعة طلاب", &[("بضعة", "range ~3..9 count طالب student")]),
        ("حضر عشرات الطلاب", &[("عشرات", "range ~20..99 count طالب student")]),
        ("حضر عشرات الآلاف", &[("عشرات الآلاف", "range ~20000..99999 number")]),
        ("حضر عدد من الطلاب", &[("عدد من", "range ~2.. count طالب student")]),
    ]);
}

#[test]
fn what_is_counted() {
    check(&[
        ("شارك 12 جنديا أرمينيا", &[("12", "12 count جندي soldier of AM")]),
        ("حضر 3 لاجئين سوريين", &[("3", "3 count لاجئ refugee of SY")]),
        ("حضر ثلاثة فرنسيين", &[("ثلاثة", "3 count فرنسي of FR")]),
        // A singular after a hundred, a plural after five.
        ("طبع مئة كتاب", &[("مئة", "100 count كتاب item")]),
        ("كرم خمسة كتاب", &[("خمسة", "5 count كاتب journalist")]),
        ("أكثر من 20 ألف كتاب", &[("أكثر من 20 ألف", "range ~20000.. count كتاب item")]),
        ("بناء منزلين", &[("منزلين", "2 count منزل building")]),
        ("حضر طفل واحد", &[("واحد", "1 count طفل child")]),
        ("حضر شخصان اثنان", &[("اثنان", "2 count شخص person")]),
        ("خمسة من جنودها", &[("خمسة", "5 count جندي soldier")]),
        ("تحدث أحد الجنود الروس", &[("أحد", "1 count جندي soldier of RU")]),
        (
            "15 شرطيا بينهم 4 ضباط",
            &[("15", "15 count شرطي police"), ("4", "4 count ضابط officer subset")],
        ),
        ("سافر 5 أطباء و3 آخرين", &[("5", "5 count طبيب doctor"), ("3", "3 count طبيب doctor")]),
        ("حضر 5 وغاب 3", &[("5", "5 number"), ("3", "3 number")]),
    ]);
}

#[test]
fn what_is_measured() {
    check(&[
        ("باع 20 مليون برميل", &[("20 مليون", "20000000 measure برميل volume bbl")]),
        ("دفع 300 يورو", &[("300", "300 measure يورو money EUR")]),
        ("دفع $250", &[("250", "250 measure $ USD")]),
        ("دفع 250 دولارا كنديا", &[("250", "250 measure دولارا كنديا money CAD")]),
        ("على بعد 180كيلومترا", &[("180", "180 measure كيلومتر length km")]),
        ("حرارة 41 درجة مئوية", &[("41", "41 measure درجة مئوية temperature C")]),
        ("انقطع 6 ساعات", &[("6", "6 measure ساعة time")]),
    ]);
}

#[test]
fn numbers_that_count_nothing() {
    check(&[
        ("عمره 35 عاما", &[("35", "35 age عام time")]),
        ("ليلى الجبوري (29 عاما)", &[("29", "29 age عام time")]),
        ("رجل في سن الستين", &[("الستين", "ordinal 60 age")]),
        ("فاز الفريق 3-1", &[("3", "3 score"), ("1", "1 score")]),
        ("المادة 14 من الدستور", &[("14", "14 label")]),
        ("الفقرة (3)", &[("3", "3 label")]),
        ("الهاتف 0112345678", &[("0112345678", "112345678 label")]),
        ("الطابق الخامس", &[("الخامس", "ordinal 5 order طابق building")]),
        ("المرتبة الحادية عشرة", &[("الحادية عشرة", "ordinal 11 order مرتبة part")]),
    ]);
}

#[test]
fn nouns_before_their_number() {
    check(&[
        ("القارات الخمس", &[("الخمس", "5 count قارة place")]),
        ("القوى العالمية الست", &[("الست", "6 count قوة body")]),
        ("مدن الساحل الثلاث", &[("الثلاث", "3 count مدينة place")]),
        ("أطفالها الثلاثة هنا", &[("الثلاثة", "3 count طفل child")]),
        ("الدول الأعضاء الـ 28", &[("28", "28 count عضو member")]),
        ("حضر الخمسة توائم", &[("الخمسة", "5 count توأم family")]),
        ("طوال العشرين سنة الماضية", &[("العشرين", "20 measure سنة time")]),
        ("كطريقة واحدة للعلاج", &[("واحدة", "1 count طريقة part")]),
        ("قدم رأيا علميا واحدا", &[("واحدا", "1 count رأيا")]),
        ("في جهات حكومية عدة", &[("عدة", "range ~2.. count جهة party")]),
        ("متر ونصف", &[("نصف", "decimal 0.5 measure متر length m")]),
        // What is found, is studied: neither verb nor adverb is the noun.
        ("دراسة عدة ملفات", &[("عدة", "range ~2.. count ملف document")]),
    ]);
}

#[test]
fn nouns_named_earlier() {
    check(&[
        (
            "أوقفت خمسة أشخاص، اثنان منهم جنود",
            &[("خمسة", "5 count شخص person"), ("اثنان", "2 count شخص person")],
        ),
        (
            "نفذ سبع عمليات، أربع منها ليلا",
            &[("سبع", "7 count عملية event"), ("أربع", "4 count عملية event")],
        ),
        (
            "تراجع عدد السجناء من 140 إلى 120",
            &[("140", "140 count سجين prisoner"), ("120", "120 count سجين prisoner")],
        ),
        ("مجموع النقاط 31", &[("31", "31 count نقطة item")]),
        (
            "خفض المدة من 18 إلى 11 ساعة",
            &[("18", "18 measure ساعة time"), ("11", "11 measure ساعة time")],
        ),
        (
            "زادت 2.9 و2.6 في المئة",
            &[("2.9", "percent 2.9 share"), ("2.6 في المئة", "percent 2.6 share")],
        ),
        ("60 صوتا مقابل 40", &[("60", "60 count صوت item"), ("40", "40 count صوت item")]),
        (
            "ثمانية مراكز في الشرق، وثلاثة في الغرب",
            &[("ثمانية", "8 count مركز building"), ("ثلاثة", "3 count مركز building")],
        ),
        ("8 مقاعد من أصل 60 مقعدا", &[("8", "8 count مقعد item"), ("60", "60 count مقعد item")]),
        (
            "فاز 12 من أصل 60 مرشحا",
            &[("12", "12 count مرشح member"), ("60", "60 count مرشح member")],
        ),
        ("40% فقط من الطلاب", &[("40%", "percent 40 share طالب student")]),
        ("30% من إجمالي عدد السكان", &[("30%", "percent 30 share ساكن civilian")]),
        ("أحد أكبر السدود", &[("أحد", "1 count السدود")]),
        ("المهندس وأحد الجنود", &[("أحد", "1 count جندي soldier")]),
    ]);
}

#[test]
fn orders() {
    check(&[
        ("في نسخته الثامنة", &[("الثامنة", "ordinal 8 order نسخة document")]),
        ("بولاية خامسة", &[("خامسة", "ordinal 5 order ولاية place")]),
        ("المؤتمر العلمي الثاني", &[("الثاني", "ordinal 2 order مؤتمر event")]),
        ("دائرة الشمال الثالثة", &[("الثالثة", "ordinal 3 order دائرة place")]),
        ("المادة «السادسة»", &[("السادسة", "ordinal 6 order مادة document")]),
        (
            "الجولتين الأولى والثانية",
            &[("الأولى", "ordinal 1 order جولة event"), ("الثانية", "ordinal 2 order جولة event")],
        ),
        (
            "الأشهر الستة الأولى",
            &[("الستة", "6 measure شهر time"), ("الأولى", "ordinal 1 order شهر time")],
        ),
        ("ثاني أكبر اقتصاد", &[("ثاني", "ordinal 2 order اقتصاد body")]),
        ("سجل أول ظهور", &[("أول", "ordinal 1 order ظهور part")]),
        ("سجل في الدقيقة 30", &[("30", "30 order دقيقة time")]),
        ("الدورة الـ11 من المهرجان", &[("11", "11 order دورة event")]),
        ("الإجراء الأول", &[("الأول", "ordinal 1 order إجراء event")]),
        // «أولي» is an adjective, «ثاني أكسيد» a gas, «الربع الأول» no fraction.
        ("صدر تقرير أولي", &[]),
        ("غاز ثاني أكسيد الكربون", &[]),
        ("في الربع الأول", &[("الأول", "ordinal 1 order الربع")]),
    ]);
}

#[test]
fn scores_and_labels() {
    check(&[
        ("فازت بنتيجة 31 مقابل 28", &[("31", "31 score"), ("28", "28 score")]),
        (
            "انتهت (4-6) (7-6)",
            &[("4", "4 score"), ("6", "6 score"), ("7", "7 score"), ("6", "6 score")],
        ),
        ("خسر صفر - 4", &[("صفر", "0 score"), ("4", "4 score")]),
        ("برصيد 36 من أصل 60", &[("36", "36 score"), ("60", "60 number")]),
        ("كوفيد -19", &[("19", "19 label")]),
        ("آي فون 6", &[("6", "6 label")]),
        ("القرار رقم 65 / 224", &[("65", "65 label"), ("224", "224 label")]),
        ("المادتين 12 و15 من النظام", &[("12", "12 label"), ("15", "15 label")]),
        ("طول الهاتف 158 ملم", &[("158", "158 measure ملم length mm")]),
        ("وهو في الستين من العمر", &[("الستين", "ordinal 60 age")]),
        ("كانت في السابعة من عمرها", &[("السابعة", "ordinal 7 age")]),
        ("رضيع عمره 8 أشهر", &[("8", "8 age شهر time")]),
    ]);
}

#[test]
fn written_otherwise() {
    check(&[
        (
            "ما بين 150 ريالا إلى 700 ريال",
            &[("150 ريالا إلى 700", "range 150..700 measure ريال money")],
        ),
        ("نقل (61,3) ألف راكب", &[("(61,3) ألف", "61300 count راكب passenger")]),
        ("استقبل «1500» حالة", &[("1500", "1500 count حالة event")]),
        ("بلغ 57ر4 نقطة", &[("57ر4", "decimal 4.57 count نقطة item")]),
        ("وزعت 000ر12 سلة", &[("000ر12", "12000 count سلة item")]),
        ("خلال 2019 -2023", &[("2019 -2023", "range 2019..2023 number")]),
        ("مساحته 2000 م2", &[("2000", "2000 measure م2 area m2")]),
        ("ما يناهز عن 3400 زائر", &[("ما يناهز عن 3400", "~3400 count زائر tourist")]),
        ("هبط ليصل إلى 50 دولارا", &[("50", "50 measure دولار money USD")]),
        ("دفع دولارين", &[("دولارين", "2 measure دولار money USD")]),
    ]);
}

#[test]
fn no_numbers() {
    check(&[
        ("الشاعر الذي ألف كتابا", &[]),
        ("بعد إعدادها من جديد", &[]),
        ("لديه كثير من الوقت", &[]),
        ("أقل بكثير من غيره", &[]),
        ("المجموعة من خمسة لاعبين", &[("خمسة", "5 count لاعب athlete")]),
        ("كلمة &#8220;", &[]),
        ("انفجارات نجمية", &[]),
    ]);
}

//! What looks like a date and is none.

use super::{TODAY, read};

#[test]
fn rows() {
    for text in [
        // A clinic, people, a father.
        "نقل إلى مستشفى مايو كلينك",
        "قال رجب طيب إن الطقس جيد",
        "تحدث كأب لطفلين",
        "قال الأحدب",
        // One of several, an order, a score, a fraction.
        "ساعد أحد المارة",
        "المؤتمر الثاني",
        "الثلاثة الباقون",
        "شرب 3/4 الكمية",
        // Ages.
        "عمره 35 عاما",
        "ليلى الجبوري (29 عاما)",
        // Figures of four digits that count.
        "زرعوا 2014 شجرة",
        "نقلوا 2020 طنا",
        // Addresses and telephone numbers.
        "192.168.1.1",
        "1-222-3333",
        // «عام» is *general*, «ساعة» a thing, «قبل» and «بعد» stand before all kinds of words.
        "مدير عام الشركة",
        "العام الدراسي",
        "ساعة الحائط",
        "قبل الاجتماع",
        "بعد ذلك",
        "صفر",
    ] {
        assert_eq!(read(TODAY, text), [""; 0], "{text}");
    }
}

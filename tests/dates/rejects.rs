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
        // Any day, the future, day by day, a newspaper, a day with a name.
        "يكسب قوت يومه",
        "يطمح لغد أفضل",
        "يكبر يوما بعد يوم",
        "كتبت صحيفة \"اليوم\" أن الطقس جيد",
        "نظموا اليوم المفتوح",
        "غداة اللقاء",
        // Scores, decimals, «of the fourth month in a row».
        "تعادل الفريقان صفر - صفر",
        "فاز 3-صفر",
        "ارتفع للشهر الرابع على التوالي",
        "وصل إلى 1828 طلبا",
        // Streets, men, words that end or begin like a month, distances.
        "في شارع 9 أبريل",
        "ثورة 25 يناير",
        "تحدث خميس عن السوق",
        "شاحنة بيك أب",
        "عند باب المدينة وباب السوق",
        "مستجدات العصر",
        "وقع 8 عقود مع الشركة",
        "أعمارهم بين 17 و22 عاما",
    ] {
        assert_eq!(read(TODAY, text), [""; 0], "{text}");
    }
}

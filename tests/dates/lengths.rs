//! Durations, and what happens again and again.

use super::{TODAY, check};

#[test]
fn durations() {
    check(
        TODAY,
        &[
            ("استمر المعرض ثلاثة أيام", "ثلاثة أيام", "duration other P3D"),
            ("تأخرت الرحلة يومين", "يومين", "duration other P2D"),
            ("توقف لمدة أسبوع", "لمدة أسبوع", "duration other P1W"),
            ("عمل على مدى عقدين", "على مدى عقدين", "duration other P20Y"),
            ("دامت الرحلة ساعة ونصف", "ساعة ونصف", "duration other PT1.5H"),
            ("دامت الرحلة 90 دقيقة", "90 دقيقة", "duration other PT90M"),
            ("غاب سنة وثلاثة أشهر", "سنة وثلاثة أشهر", "duration other P1Y3M"),
            ("بقي هناك 44 يوما", "44 يوما", "duration other P44D"),
            ("بقي هناك بضعة أيام", "بضعة أيام", "duration other -"),
            ("حكم المدينة عقدين من الزمن", "عقدين من الزمن", "duration other P20Y"),
            // Two lengths.
            ("يستغرق أربع إلى خمس سنوات", "أربع إلى خمس سنوات", "duration other P4Y..P5Y"),
            ("يستغرق بين 3 و5 أشهر", "3 و5 أشهر", "duration other P3M..P5M"),
            ("يمكث من يومين إلى 3 أيام", "يومين إلى 3 أيام", "duration other P2D..P3D"),
            (
                "امتد 40 إلى 50 مليون سنة",
                "40 إلى 50 مليون سنة",
                "duration other P40000000Y..P50000000Y",
            ),
        ],
    );
}

#[test]
fn sets() {
    check(
        TODAY,
        &[
            ("يركض كل يوم", "كل يوم", "set other P1D"),
            ("يسقي الزرع كل ثلاثة أيام", "كل ثلاثة أيام", "set other P3D"),
            ("يلتقون كل جمعة", "كل جمعة", "set other P1W"),
            ("يصدر التقرير سنويا", "سنويا", "set other P1Y"),
            ("يسهر كل ليلة", "كل ليلة", "set other P1D"),
            ("يلتقون كل يوم سبت", "كل يوم سبت", "set other P1W"),
        ],
    );
}

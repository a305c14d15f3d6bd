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
        ],
    );
}

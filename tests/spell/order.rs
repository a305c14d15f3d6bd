//! Orders: first to ninety-ninth.

use super::{
    Case, Gender,
    words::{self, tens},
};

/// «الأول», «الحادية عشرة», «الخامس والعشرين»: with the article, from 1 to 99.
pub(crate) fn order(number: i64, gender: Gender, case: Case) -> String {
    let ending = if case == Case::Nominative { "ُون" } else { "ِين" };
    let round = || format!("ال{}{ending}", tens(number / 10));
    match (number, number % 10) {
        (1..=10, _) => format!("ال{}", of_gender(number, gender)),
        (11..=19, unit) => {
            let ten = if gender == Gender::Masculine { "عَشَر" } else { "عَشْرَة" };
            format!("ال{} {ten}", joined(unit, gender))
        }
        (_, 0) => round(),
        (_, unit) => format!("ال{} و{}", joined(unit, gender), round()),
    }
}

/// «الأولى» is a form of its own; the others take «ة».
fn of_gender(number: i64, gender: Gender) -> String {
    match (number, gender) {
        (1, Gender::Feminine) => "أُولَى".to_owned(),
        (_, Gender::Masculine) => words::order(number).to_owned(),
        (_, Gender::Feminine) => format!("{}َة", words::order(number)),
    }
}

/// Before ten and the tens the first is «الحادي».
fn joined(unit: i64, gender: Gender) -> String {
    match (unit, gender) {
        (1, Gender::Masculine) => "حَادِي".to_owned(),
        (1, Gender::Feminine) => "حَادِيَة".to_owned(),
        _ => of_gender(unit, gender),
    }
}

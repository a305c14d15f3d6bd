//! `rasid explain` says why each event is told so.

use crate::workspace::Workspace;

const NEWS: &str = "وصل الوزير إلى حلب. نفى الجيش السوداني أمس مقتل 12 جنديا بالفاشر.\n";

#[test]
fn rule_cues_and_relations_are_shown() {
    let run = Workspace::new("explain").file("news.txt", NEWS).run("explain news.txt");
    assert_eq!((run.code, &*run.err), (Some(0), ""));
    let lines: Vec<&str> = run.out.lines().map(str::trim).collect();
    for expected in [
        "== news.txt",
        "نفى الجيش السوداني أمس مقتل 12 جنديا بالفاشر.",
        "kill: مقتل",
        "told as    neg, asserted",
        "deny       نفى",
        "killed     12 جنديا  [12]",
        "victim     12 جنديا  [idafa]",
        "place      الفاشر = El Fasher  [prep:with]",
        "source     الجيش السوداني  [report]",
    ] {
        assert!(lines.contains(&expected), "no «{expected}» in\n{}", run.out);
    }
    let rule = lines.iter().find(|line| line.starts_with("rule "));
    assert!(
        rule.is_some_and(|rule| rule.contains("gazetteers/events/casualties.rules:")),
        "{}",
        run.out
    );
}

#[test]
fn a_rule_of_ones_own_is_shown_with_its_file_and_line() {
    let rules = "module visits\n\nwords arrive : verb\n  وصل، يصل\n\nrule arrived : arrive_somewhere\n  trigger   @arrive\n";
    let folder = Workspace::new("explain_own").file("news.txt", NEWS).file("visits.rules", rules);
    let run = folder.run("explain --rules visits.rules news.txt");
    assert_eq!((run.code, &*run.err), (Some(0), ""));
    assert!(run.out.contains("visits/arrived  visits.rules:6"), "{}", run.out);
}

#[test]
fn a_text_without_events_says_so() {
    let run =
        Workspace::new("explain_none").file("quiet.txt", "الطقس مشمس").run("explain quiet.txt");
    assert_eq!((run.code, &*run.out), (Some(0), "== quiet.txt\n\nno events\n\n"));
}

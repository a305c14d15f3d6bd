//! `rasid check` runs the examples and rejects of rule files.

use crate::workspace::Workspace;

const GOOD: &str = "\
module visits

words arrive : verb
  وصل، يصل

rule arrived : arrive_somewhere
  trigger   @arrive
  agent     subject : person

example arrived
  وصل سامي الخوري إلى دمشق
  agent   سامي الخوري

reject
  عاد سامي الخوري إلى دمشق
";

#[test]
fn a_right_file_is_ok() {
    let run = Workspace::new("check").file("visits.rules", GOOD).run("check visits.rules");
    assert_eq!((run.code, &*run.out, &*run.err), (Some(0), "visits.rules: ok\n", ""));
}

#[test]
fn an_example_that_does_not_hold_is_named() {
    let wrong = GOOD.replace("  agent   سامي الخوري", "  agent   دمشق");
    let folder =
        Workspace::new("check_wrong").file("wrong.rules", wrong).file("visits.rules", GOOD);
    let run = folder.run("check wrong.rules visits.rules");
    assert_eq!((run.code, &*run.out), (Some(1), "visits.rules: ok\n"));
    assert!(run.err.starts_with("rasid: wrong.rules:10: "), "{}", run.err);
}

#[test]
fn all_that_does_not_hold_is_named() {
    let wrong = GOOD
        .replace("  agent   سامي الخوري", "  agent   دمشق")
        .replace("  عاد سامي الخوري إلى دمشق", "  وصل سامي الخوري إلى حلب");
    let run = Workspace::new("check_all").file("wrong.rules", wrong).run("check wrong.rules");
    let lines: Vec<&str> = run.err.lines().collect();
    assert_eq!((run.code, lines.len()), (Some(1), 2), "{}", run.err);
    assert!(
        lines
            .iter()
            .zip(["10", "14"])
            .all(|(line, at)| { line.starts_with(&format!("rasid: wrong.rules:{at}: ")) })
    );
}

#[test]
fn a_file_that_is_missing_is_named() {
    let run = Workspace::new("check_missing").run("check gone.rules");
    assert_eq!((run.code, &*run.out), (Some(1), ""));
    assert!(run.err.starts_with("rasid: cannot read gone.rules: "), "{}", run.err);
}

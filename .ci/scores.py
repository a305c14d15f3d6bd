#!/usr/bin/env python3
"""Scores on the development sets, held against their floors.

usage: scores.py RASID SHARED FLOORS [--raise]

RASID is the command, SHARED the directory with the sets and their scorers, FLOORS a file with a line
`name value` for each score. Prints a table; exits 1 if a score is below its floor, or missing.
--raise writes the scores, rounded down to two decimals, into FLOORS where they are higher.
"""

import ast
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import normalization

# The types of the first release; the floors of `seed` and `events` are about these alone.
TYPES = "CEASEFIRE,KILL,INJURE,CAPTURE,RELEASE,CLASH,ATTACK"
SLACK = 0.0005


def extract(rasid, source, scratch):
    """Predictions for a JSONL file. Exit 1 is fine: some lines of the sets carry an impossible date."""
    found = scratch / "-".join(source.parts[-2:])
    with found.open("wb") as out:
        command = [rasid, "extract", "--input", "jsonl", "--offsets", "chars", source]
        run = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1) or found.stat().st_size == 0:
        sys.exit(f"{rasid} on {source}: exit {run.returncode}\n{run.stderr.decode()}")
    return found


def lines(scorer, *arguments):
    command = [sys.executable, scorer, *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout.splitlines()


def f1(printed, measure):
    """F1 of the line that begins with a measure."""
    line = next(line for line in printed if line.split()[:1] == [measure])
    return float(re.search(r"F1\s+([\d.]+)", line)[1])


def measures(name, printed, *more):
    """The scores of one run of the scorer; `modality` is the macro-F1 over its classes."""
    yield f"{name}.strict", f1(printed, "event.strict")
    yield f"{name}.actual", f1(printed, "event.actual")
    yield f"{name}.counts", f1(printed, "count.exact")
    yield f"{name}.args", f1(printed, "arg.relaxed")
    attributes = next(line for line in printed if line.startswith("attributes"))
    attributes = ast.literal_eval(attributes.removeprefix("attributes").strip())
    yield f"{name}.polmod", attributes["polmod_acc"]
    if "modality" in more:
        yield f"{name}.modality", attributes["mod_macroF1"]


def events(rasid, shared, scratch):
    scorer = shared / "eval/events/score.py"
    for name, gold in (("seed", shared / "seed/gold.jsonl"), ("events", shared / "eval/events/dev.jsonl")):
        found = extract(rasid, gold, scratch)
        yield from measures(name, lines(scorer, gold, found, f"--types={TYPES}"))
        printed = lines(scorer, gold, found)
        yield from measures(f"{name}.all", printed, "modality")
        yield f"{name}.entities-exact", f1(printed, "ent.exact")
        yield f"{name}.entities-overlap", f1(printed, "ent.overlap")


def names(rasid, shared, scratch):
    scorer = shared / "eval/ner/score.py"
    for corpus in ("anercorp", "aqmar"):
        gold = shared / f"eval/ner/{corpus}_dev.jsonl"
        yield f"ner.{corpus}", f1(lines(scorer, gold, extract(rasid, gold, scratch), "--strip-clitics"), "micro") / 100


def numbers(rasid, shared, scratch):
    """Of each set of cases the share found with the right value."""
    scorer = shared / "eval/numbers/score.py"
    for cases in sorted((shared / "eval/numbers").glob("*.jsonl")):
        printed = lines(scorer, cases, extract(rasid, cases, scratch), "--clean")
        # set, kind, expected, found with value, recall, …
        row = next(line.split() for line in printed if line.split()[:2] == ["ALL", "*"])
        yield f"numbers.{cases.stem}", int(row[3]) / int(row[2])


def syntax(rasid, shared, scratch):
    """Precision of each relation, and its recall where its predicate has any."""
    gold = shared / "eval/syntax/pud_dev.jsonl"
    found = scratch / "syntax.jsonl"
    with found.open("wb") as out:
        command = [rasid, "syntax", "--format", "jsonl", "--input", "jsonl", "--offsets", "chars", gold]
        subprocess.run(command, stdout=out, check=True)
    for line in lines(shared / "eval/syntax/score.py", gold, found):
        scored = re.match(r"(subject|object|passive-subject|idafa|prep)\s+P ([\d.]+)\s+R [\d.]+\s+R\(covered\) ([\d.]+)", line)
        if scored:
            yield f"syntax.{scored[1]}.precision", float(scored[2])
            yield f"syntax.{scored[1]}.recall", float(scored[3])


def folding(rasid, shared, _scratch):
    """Of each set of other normalizers' cases the share that holds; .ci/normalization.py lists them."""
    for name, _, compared in normalization.scores(rasid, shared):
        yield f"norm.{name}", normalization.share(compared)


def read(floors):
    text = floors.read_text(encoding="utf-8") if floors.exists() else ""
    rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {name: float(value) for name, value in rows}


def down(score):
    return math.floor(score * 100 + 1e-9) / 100


def main(rasid, shared, path, *options):
    shared, path = pathlib.Path(shared), pathlib.Path(path)
    floors = read(path)
    with tempfile.TemporaryDirectory() as scratch:
        sources = (rasid, shared, pathlib.Path(scratch))
        scores = dict(row for find in (events, names, numbers, syntax, folding) for row in find(*sources))
    if "--raise" in options:
        floors = {name: max(down(score), floors.get(name, 0.0)) for name, score in scores.items()}
        head = "# Least scores on the development sets: name, value. Raise them with .ci/scores.py --raise.\n"
        path.write_text(head + "".join(f"{name} {floor:g}\n" for name, floor in floors.items()), encoding="utf-8")
    below = [name for name, floor in floors.items() if scores.get(name, -1.0) < floor - SLACK]
    print(f"{'name':26}{'score':>8}{'floor':>8}")
    for name in scores | floors:
        score, floor = (f"{values[name]:.4f}" if name in values else "-" for values in (scores, floors))
        print(f"{name:26}{score:>8}{floor:>8}{'  below' if name in below else ''}")
    if below:
        sys.exit(f"below the floor: {', '.join(below)}")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

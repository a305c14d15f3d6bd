#!/usr/bin/env python3
"""Agreement of `rasid normalize` with other normalizers, on cases of theirs.

usage: normalization.py RASID SHARED

RASID is the command, SHARED the directory with the sets. A case names one step (op), an input and what the
step makes of it. Folding is several steps at once, so that a case holds if input and expected text fold to
the same. A case with a map holds if moreover every folded letter comes from the same place of the input,
marks and invisible characters around it left aside. Steps that rasid does not take, and characters that it
keeps, are no cases. That folding does not do too much is not seen here, but in the tests of the crate.
Prints a table, and every case that does not hold with the reason.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

# Steps that are not taken: spaces, quotation marks and separators stay, ة is ه.
NOT_TAKEN = ("collapse_ws", "map_quotes", '"map_separators": true', '"target": "teh"')
# Signs of the Quran that stand for themselves.
KEPT = "\u06dd\u06de\u06e9\u06e5\u06e6"
# Whole phrases in one character stay one sign.
PHRASES = "".join(map(chr, [0xFDF0, 0xFDF1, *range(0xFDF3, 0xFDFE)]))
TATWEEL = "\u0640"


def read(path):
    with path.open(encoding="utf-8") as lines:
        return [case for case in map(json.loads, lines) if not case["doubtful"]]


def fold(rasid, texts):
    """Folded text and map, offsets in characters, of every text."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as source:
        source.writelines(json.dumps({"text": text}) + "\n" for text in texts)
        source.flush()
        command = [rasid, "normalize", "--offsets", "chars", source.name]
        run = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return [(line["normalized"], line["map"]) for line in map(json.loads, run.stdout.split("\n")[:-1])]


def is_covered(case):
    step = case["op"]
    signs = set(KEPT + PHRASES) & set(case["input"])
    changed = any(sign not in case["expected"] for sign in signs)
    return not changed and not any(part in step for part in NOT_TAKEN)


def script(c):
    return "arabic" if "ARABIC" in unicodedata.name(c, "") else "other"


def reason(source, expected):
    """Why two foldings differ, by the first characters that do."""
    pair = next(((a, b) for a, b in zip(source + "\0", expected + "\0") if a != b), None)
    if pair is None:
        return "map"
    for c in pair:
        if unicodedata.category(c) in ("Mn", "Me", "Lm"):
            return f"mark of {script(c)} script"
        if unicodedata.category(c) in ("Cf", "Zs", "Zl", "Zp"):
            return "space or control"
    return "letter" if "arabic" in map(script, pair) else "other script"


def is_dropped(c):
    return c == TATWEEL or unicodedata.category(c) in ("Mn", "Cf")


def widened(text, start, end):
    """A span of letters with all that is written over and between them."""
    while end < len(text) and is_dropped(text[end]):
        end += 1
    return start, end


def sources_agree(case, ours, theirs):
    """Whether every folded letter comes from where the case says; `theirs` maps it to the expected text."""
    for (start, end), (first, last) in zip(ours, theirs):
        spans = case["map"][first:last]
        while spans[1:] and is_dropped(case["expected"][last - 1]):
            spans, last = spans[:-1], last - 1
        wanted = spans[0][0], max(span[1] for span in spans)
        if widened(case["input"], start, end) != widened(case["input"], *wanted):
            return False
    return True


def compare(rasid, cases):
    """The covered cases, each with the reason why it does not hold, or none."""
    covered = [case for case in cases if is_covered(case)]
    folded = fold(rasid, [text for case in covered for text in (case["input"], case["expected"])])
    for case, (text, ours), (expected, theirs) in zip(covered, folded[::2], folded[1::2]):
        if text != expected:
            yield case, reason(text, expected)
        elif "map" in case and not sources_agree(case, ours, theirs):
            yield case, "map"
        else:
            yield case, None


def scores(rasid, shared):
    """Of each set the cases, and those covered, each with its reason."""
    for name in ("ops", "offsets"):
        cases = read(pathlib.Path(shared) / f"eval/normalization/{name}.jsonl")
        yield name, cases, list(compare(rasid, cases))


def share(compared):
    return sum(why is None for _, why in compared) / len(compared)


def main(rasid, shared):
    print(f"{'set':9}{'step':46}{'cases':>6}{'covered':>9}{'agree':>7}{'share':>8}")
    wrong = []
    for name, cases, compared in scores(rasid, shared):
        steps = collections.Counter(case["op"].split(" ")[0] for case in cases)
        covered = collections.Counter(case["op"].split(" ")[0] for case, _ in compared)
        agree = collections.Counter(case["op"].split(" ")[0] for case, why in compared if why is None)
        for step in sorted(steps):
            part = f"{agree[step] / covered[step]:8.4f}" if covered[step] else f"{'-':>8}"
            print(f"{name:9}{step:46}{steps[step]:6}{covered[step]:9}{agree[step]:7}{part}")
        print(f"{name:9}{'ALL':46}{len(cases):6}{len(compared):9}{sum(agree.values()):7}{share(compared):8.4f}")
        wrong += [(name, why, case) for case, why in compared if why]
    for name, why, case in sorted(wrong, key=lambda one: one[:2]):
        print(f"{name}  {why}  {case['id']}  {case['op']}  {ascii(case['input'])} -> {ascii(case['expected'])}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Prints how many mentions, by kind, way of finding and length, overlap an annotated name of their kind.

    .ci/confidence.py RASID SHARED

The table of src/entity/confidence.rs is these shares, rounded; see there what was decided otherwise."""
import json
import subprocess
import sys
from collections import defaultdict

rasid, shared = sys.argv[1:]
SETS = ["ner/anercorp_dev.jsonl", "ner/aqmar_dev.jsonl", "events/dev.jsonl"]

counts = defaultdict(lambda: [0, 0])
for name in SETS:
    path = f"{shared}/eval/{name}"
    with open(path, encoding="utf-8") as lines:
        gold = {str(row["id"]): row["entities"] for row in map(json.loads, lines)}
    command = [rasid, "extract", "--input", "jsonl", "--offsets", "chars", path]
    found = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for document in map(json.loads, found.stdout.splitlines()):
        for mention in document["entities"]:
            words = "one word" if len(mention["text"].split()) == 1 else "more"
            row = counts[mention["type"], mention["found_by"], words]
            row[0] += 1
            row[1] += any(
                name["type"] == mention["type"]
                and name["start"] < mention["end"]
                and mention["start"] < name["end"]
                for name in gold[document["id"]]
            )
for key, (all_of_them, right) in sorted(counts.items()):
    print(f"{key[0]:4} {key[1]:12} {key[2]:9} {all_of_them:5} {right / all_of_them:.2f}")

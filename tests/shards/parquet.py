"""Holds runs.parquet against runs.csv of the folder that is named: the same rows, columns and values, with the types that are promised."""

import csv
import sys

import pyarrow as pa
import pyarrow.parquet as parquet

folder = sys.argv[1]
with open(f"{folder}/runs.csv", newline="", encoding="utf-8") as text:
    plain = list(csv.DictReader(text))
table = parquet.read_table(f"{folder}/runs.parquet")
typed = table.to_pylist()
assert len(plain) == len(typed) == 48, (len(plain), len(typed))
figures = ["crossing.paper_takes", "crossing.patience.at_least"]
assert table.column_names == list(plain[0])[:6] + figures + list(plain[0])[6:]
types = {name: table.schema.field(name).type for name in table.column_names}
assert types["seed"] == pa.uint64() and types["seal"] == pa.string(), types
assert types["crossed"] == pa.int64() and types["crossing.paper_takes"] == pa.float64(), types
for row, cells in zip(typed, plain):
    assert row["crossing.paper_takes"] == 1.2 and row["crossing.patience.at_least"] == 10800
    assert row["variant"] is None and cells["variant"] == ""
    for name, cell in cells.items():
        found = row[name]
        same = cell == "" if found is None else float(cell) == found if isinstance(found, float) else cell == str(found)
        assert same, (name, cell, found)
said = parquet.read_metadata(f"{folder}/runs.parquet").metadata
assert said[b"harmattan.schema"] == b"harmattan runs 1" and said[b"harmattan.scenario"].startswith(b"two-bridges "), said

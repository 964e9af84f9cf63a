#!/usr/bin/env python3
"""Prints the line coverage of each target, from an lcov file.

Scripts/coverage_table.py coverage.lcov
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from support import workspace


@dataclass
class Lines:
    """Lines that could run, and lines that did."""

    found: int = 0
    hit: int = 0

    @property
    def percent(self) -> float:
        return 100 * self.hit / self.found if self.found else 100.0


def target_of(path: str, root: Path) -> str | None:
    """The target that a source file belongs to; None for a file that is not ours."""
    try:
        parts = Path(path).resolve().relative_to(root.resolve()).parts
    except ValueError:
        return None
    # Packages/<package>/Sources/<target>/...
    if len(parts) > 4 and parts[0] == "Packages" and parts[2] == "Sources":
        return parts[3]
    return None


def by_target(lcov: str, root: Path) -> dict[str, Lines]:
    """Adds up an lcov file. SF names a file, each DA one line of it and how often it ran."""
    totals: dict[str, Lines] = {}
    current: Lines | None = None
    for line in lcov.splitlines():
        if line.startswith("SF:"):
            target = target_of(line[3:], root)
            current = totals.setdefault(target, Lines()) if target else None
        elif line.startswith("DA:") and current is not None:
            current.found += 1
            current.hit += int(line[3:].split(",")[1]) > 0
    return totals


def table(totals: dict[str, Lines]) -> str:
    """One row for each target and one for all of them."""
    whole = Lines(sum(t.found for t in totals.values()), sum(t.hit for t in totals.values()))
    rows = [*sorted(totals.items()), ("all", whole)]
    width = max(len(name) for name, _ in rows)
    lines = [f"{'target':<{width}}   lines     run  covered"]
    for name, row in rows:
        lines.append(f"{name:<{width}}  {row.found:6}  {row.hit:6}  {row.percent:6.1f}%")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lcov", type=Path)
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    options = parser.parse_args()
    totals = by_target(options.lcov.read_text(encoding="utf-8"), options.root)
    if not totals:
        print(f"error: {options.lcov} has no line of our own sources", file=sys.stderr)
        return 1
    print(table(totals))
    return 0


if __name__ == "__main__":
    sys.exit(main())

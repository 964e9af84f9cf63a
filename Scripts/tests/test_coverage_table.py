"""coverage_table.py: adds up our own files only."""

from __future__ import annotations

import unittest
from pathlib import Path

import coverage_table

ROOT = Path("/tmp/bookshop")
LCOV = f"""\
SF:{ROOT}/Packages/HazelCore/Sources/HazelKernel/URI/URI.swift
DA:1,4
DA:2,0
end_of_record
SF:{ROOT}/Packages/HazelCore/Sources/HazelKernel/Bytes.swift
DA:9,1
DA:10,12
end_of_record
SF:{ROOT}/Packages/HazelCore/Sources/HazelCore/App.swift
DA:1,0
end_of_record
SF:{ROOT}/.build/checkouts/swift-log/Sources/Logging/Logger.swift
DA:1,1
end_of_record
SF:{ROOT}/Packages/HazelCore/Tests/HazelCoreTests/A.swift
DA:1,1
end_of_record
SF:/elsewhere/Sources/B.swift
DA:1,1
end_of_record
"""


class CoverageTableTests(unittest.TestCase):
    def test_lines_are_added_up_by_target(self) -> None:
        totals = coverage_table.by_target(LCOV, ROOT)
        self.assertEqual(sorted(totals), ["HazelCore", "HazelKernel"])
        self.assertEqual((totals["HazelKernel"].found, totals["HazelKernel"].hit), (4, 3))
        self.assertEqual((totals["HazelCore"].found, totals["HazelCore"].hit), (1, 0))

    def test_the_table_has_a_row_for_all(self) -> None:
        rows = coverage_table.table(coverage_table.by_target(LCOV, ROOT)).splitlines()
        self.assertEqual(rows[1].split(), ["HazelCore", "1", "0", "0.0%"])
        self.assertEqual(rows[2].split(), ["HazelKernel", "4", "3", "75.0%"])
        self.assertEqual(rows[3].split(), ["all", "5", "3", "60.0%"])


if __name__ == "__main__":
    unittest.main()

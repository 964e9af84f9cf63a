"""release_notes.py: one section of the change log, and nothing of its neighbours."""

from __future__ import annotations

import unittest

import release_notes

CHANGELOG = """\
# Changes

## [Unreleased]

- a shelf

## [0.2.0] - 2026-03-01

### Added

- a counter

## 0.1.0

- a door
"""


class ReleaseNotesTests(unittest.TestCase):
    def test_the_section_ends_at_the_next_version(self) -> None:
        self.assertEqual(release_notes.section(CHANGELOG, "0.2.0"), "### Added\n\n- a counter\n")
        self.assertEqual(release_notes.section(CHANGELOG, "0.1.0"), "- a door\n")

    def test_a_version_without_a_section(self) -> None:
        self.assertIsNone(release_notes.section(CHANGELOG, "0.3.0"))


if __name__ == "__main__":
    unittest.main()

"""check_release.py: each disagreement, seeded alone, is found."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import check_release
from tests import fixture

LICENCE = "MIT License\n\nCopyright (c) 2026 The Hazel authors\n"
CORE_README = (
    '# HazelCore\n\n.package(url: "https://github.com/hazel-swift/HazelCore.git", from: "0.1.0")\n'
)


class CheckReleaseTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        fixture.make_manifests(self.root)
        for name, text in {
            "VERSION": "0.1.0\n",
            "LICENSE": LICENCE,
            "CHANGELOG.md": "# Changes\n\n## [Unreleased]\n\n## [0.0.1] - 2026-01-01\n",
            "README.md": "# Hazel\n",
            "Packages/HazelCore/README.md": CORE_README,
            "Packages/HazelCache/README.md": "# HazelCache\n",
        }.items():
            fixture.write(self.root, name, text)

    def tearDown(self) -> None:
        self.folder.cleanup()

    def assert_problem(self, message: str, release: bool = False) -> None:
        self.assertIn(message, "\n".join(check_release.check(self.root, release)))

    def test_a_tree_that_agrees_has_no_problem(self) -> None:
        self.assertEqual(check_release.check(self.root), [])

    def test_version_must_be_semantic(self) -> None:
        fixture.write(self.root, "VERSION", "next\n")
        self.assert_problem("'next' is no semantic version")

    def test_changelog_is_there_and_has_a_section(self) -> None:
        fixture.write(self.root, "CHANGELOG.md", "# Changes\n\n## 0.0.1\n")
        self.assert_problem("neither a section '## Unreleased' nor '## 0.1.0'")
        (self.root / "CHANGELOG.md").unlink()
        self.assert_problem("CHANGELOG.md is missing")

    def test_a_release_needs_a_section_of_its_own(self) -> None:
        self.assert_problem("no section '## 0.1.0'", release=True)
        fixture.write(self.root, "CHANGELOG.md", "# Changes\n\n## [0.1.0] - 2026-02-01\n")
        self.assertEqual(check_release.check(self.root, release=True), [])

    def test_licence_is_there_and_the_same_everywhere(self) -> None:
        fixture.write(self.root, "Packages/HazelCache/LICENSE", LICENCE + "and more\n")
        self.assert_problem("Packages/HazelCache/LICENSE differs")
        fixture.write(self.root, "LICENSE", "Some licence\n")
        self.assert_problem("expected the MIT licence")
        (self.root / "LICENSE").unlink()
        self.assert_problem("LICENSE is missing")

    def test_every_package_has_a_readme_that_names_it(self) -> None:
        fixture.write(self.root, "Packages/HazelCache/README.md", "# Cache\n")
        self.assert_problem("does not name HazelCache")
        (self.root / "Packages/HazelCache/README.md").unlink()
        self.assert_problem("Packages/HazelCache/README.md is missing")

    def test_versions_in_readmes_are_true(self) -> None:
        fixture.write(
            self.root, "Packages/HazelCore/README.md", CORE_README.replace("0.1.0", "0.0.9")
        )
        self.assert_problem("requires HazelCore 0.0.9, but VERSION says 0.1.0")
        fixture.write(self.root, "README.md", CORE_README.replace("HazelCore.git", "HazelGone"))
        self.assert_problem("there is no package HazelGone")


if __name__ == "__main__":
    unittest.main()

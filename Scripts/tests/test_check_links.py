"""check_links.py: links that lead nowhere are found, all others are left in peace."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import check_links
from tests import fixture


class CheckLinksTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        fixture.make_git(self.root)
        fixture.write(self.root, ".gitignore", "ignored.md\n")
        fixture.write(self.root, "ignored.md", "# Here, but not in a clone\n")
        fixture.write(
            self.root,
            "docs/routing.md",
            "# Routing\n\n## `get` & post, in short!\n## Limits\n## Limits\n",
        )

    def problems(self, text: str) -> str:
        fixture.write(self.root, "README.md", text)
        return "\n".join(check_links.check(self.root))

    def test_good_links_pass(self) -> None:
        text = (
            "# Hazel\n\n## Set-up and start\n\n"
            "[a](docs/routing.md) [b](docs/routing.md#get--post-in-short) [c](docs) [d](docs/)\n"
            "[e](#set-up-and-start) [f](https://example.org/x#y) [g](mailto:reader@example.org)\n"
            '[h](docs/routing.md#limits-1 "title") ![i](./docs/routing.md) [j][ref]\n\n'
            "[ref]: docs/routing.md#routing\n"
        )
        self.assertEqual(self.problems(text), "")

    def test_missing_files_are_found(self) -> None:
        for link in (
            "[a](docs/gone.md)",
            "![a](gone.png)",
            "[r]: gone.md",
            '<a href="gone.md">x</a>',
        ):
            with self.subTest(link):
                self.assertIn(
                    "README.md:3: there is no file 'gone",
                    self.problems(f"#\n\n{link}\n").replace("docs/", ""),
                )

    def test_ignored_and_outside_files_are_missing(self) -> None:
        self.assertIn("there is no file 'ignored.md'", self.problems("[a](ignored.md)\n"))
        self.assertIn("there is no file '../up.md'", self.problems("[a](../up.md)\n"))

    def test_missing_headings_are_found(self) -> None:
        self.assertIn("has no heading '#gone'", self.problems("[a](docs/routing.md#gone)\n"))
        self.assertIn("has no heading '#gone'", self.problems("[a](#gone)\n"))

    def test_code_is_not_read(self) -> None:
        text = "`[a](gone)` ``x ` [a](gone)``\n\n```\n[b](gone)\n```\n~~~\n[c](gone)\n~~~\n"
        self.assertEqual(self.problems(text), "")

    def test_absolute_paths_are_told(self) -> None:
        self.assertIn("is absolute", self.problems("[a](/docs/routing.md)\n"))


if __name__ == "__main__":
    unittest.main()

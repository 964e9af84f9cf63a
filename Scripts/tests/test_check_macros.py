"""check_macros.py: passes what is diagnosed as expected, and nothing else."""

from __future__ import annotations

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check_macros
from tests import fixture

AREA = "Packages/HazelCore/Tests/MacroFixtures/Books"
CLEAN = "struct Book { let title: String }\n"
WRONG = "let title: String = 3"
MESSAGE = "cannot convert value of type 'Int' to specified type 'String'"


class CheckMacrosTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        # No fixture here uses a macro, so that the plug-in is never started.
        fixture.write(self.root, ".build/debug/HazelMacros-tool", "")
        (self.root / ".build/debug/Modules").mkdir()
        fixture.write(self.root, "Package.swift", '.enableUpcomingFeature("ExistentialAny")\n')

    def add(self, text: str, name: str = "Book.swift") -> None:
        fixture.write(self.root, f"{AREA}/{name}", text)

    def check(self, *arguments: str) -> tuple[int, str]:
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            status = check_macros.main(["--root", str(self.root), *arguments])
        return status, output.getvalue()

    def test_a_clean_fixture_and_an_expected_error_pass(self) -> None:
        self.add(CLEAN)
        self.add(f"{WRONG} // expected-error{{{{{MESSAGE}}}}}\n", "Wrong.swift")
        status, output = self.check()
        self.assertEqual(status, 0, output)
        self.assertIn("2 macro fixtures, 0 failed", output)

    def test_a_wrong_annotation_fails_with_what_the_compiler_says(self) -> None:
        self.add(f"{WRONG} // expected-error{{{{of type 'Bool'}}}}\n")
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn(f"{AREA}/Book.swift: failed", output)
        self.assertIn(MESSAGE, output)

    def test_an_annotation_without_an_error_fails(self) -> None:
        self.add(CLEAN.rstrip() + " // expected-error{{cannot}}\n")
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("expected error not produced", output)

    def test_unexpected_errors_and_warnings_fail(self) -> None:
        for text in (WRONG, "func list() { var title = 3 }"):
            with self.subTest(text):
                self.add(text + "\n")
                status, output = self.check()
                self.assertEqual(status, 1)
                self.assertIn("unexpected", output)

    def test_the_features_of_the_manifest_are_on(self) -> None:
        text = "protocol Shelf {}\nfunc list(_ shelf: Shelf) {}\n"
        self.add(text)
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("any Shelf", output)
        fixture.write(self.root, "Package.swift", "")
        self.assertEqual(self.check()[0], 0)

    def test_a_missing_plug_in_is_told(self) -> None:
        self.add(CLEAN)
        (self.root / ".build/debug/HazelMacros-tool").unlink()
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("the macro plug-in", output)
        self.assertIn("make build", output)

    def test_a_filter_selects_by_area_and_name_and_must_find_something(self) -> None:
        self.add(CLEAN)
        self.add(WRONG + "\n", "Wrong.swift")
        self.assertEqual(self.check("books/book")[0], 0)
        status, output = self.check("Readers")
        self.assertEqual(status, 1)
        self.assertIn("no macro fixture contains 'Readers'", output)

    def test_a_golden_file_that_differs_fails_until_it_is_updated(self) -> None:
        self.add(CLEAN)
        self.add("// expansion 1\nlet price = 3\n", "Book.expanded.swift")
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("-let price = 3", output)
        self.assertEqual(self.check("--update")[0], 0)
        self.assertEqual(self.check()[0], 0)

    def test_expansions_are_told_apart_and_lose_the_names_of_their_buffers(self) -> None:
        rule = check_macros.RULE
        dump = (
            f"@__swiftmacro_7Fixture3getfMp_.swift\n{rule}\nfunc get() {{\n}}\n{rule}\n"
            f"a.swift:3:4: error: text\n@__swiftmacro_7Fixture4postfMp_.swift\n"
            f"{rule}\n1  \n{rule}\n"
        )
        self.assertEqual(
            check_macros.normalised(dump),
            "// expansion 1\nfunc get() {\n}\n\n// expansion 2\n1\n",
        )

    def test_every_number_needs_a_fixture_and_an_explanation(self) -> None:
        self.add(CLEAN)
        fixture.write(
            self.root,
            "Packages/HazelCore/Sources/HazelMacros/Books/Find.swift",
            '// HZ199 in a comment does not count\nlet a = Finding("HZ151")\nlet b = "HZ107"\n',
        )
        status, output = self.check()
        self.assertEqual(status, 1)
        self.assertIn("HZ151: no fixture expects it", output)
        self.assertIn("HZ151: docs/diagnostics.md does not explain it", output)
        for other in ("HZ199", "HZ107"):
            self.assertNotIn(other, output)
        self.assertEqual(self.check("Book")[0], 0)
        fixture.write(self.root, "docs/diagnostics.md", "| HZ151 | … |\n")
        message = f"{MESSAGE}}}}} // HZ151"
        self.add(f"{WRONG} // expected-error{{{{{message}\n")
        self.assertEqual(self.check()[0], 0)


if __name__ == "__main__":
    unittest.main()

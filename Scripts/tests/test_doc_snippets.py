"""check_doc_snippets.py: which blocks are found, what the comments do and what is generated."""

from __future__ import annotations

import unittest
from pathlib import Path

import check_doc_snippets as snippets

PAGE = Path("docs/guide.md")
ROOT = Path("/bookshop")


def units(text: str) -> list[snippets.Unit]:
    return snippets.make_units(PAGE, snippets.find_blocks(PAGE, text))


def generated(text: str) -> str:
    found = units(text)
    assert len(found) == 1
    return snippets.source(found[0], ROOT)


class FindTests(unittest.TestCase):
    def test_only_swift_blocks_are_found_with_their_line(self) -> None:
        text = "# Guide\n\n```sh\nmake\n```\n\n```swift\nlet a = 1\nlet b = 2\n```\n"
        blocks = snippets.find_blocks(PAGE, text)
        self.assertEqual([(b.line, b.code) for b in blocks], [(8, ["let a = 1", "let b = 2"])])

    def test_a_fence_inside_a_longer_fence_is_text(self) -> None:
        text = "````md\n```swift\nlet a = 1\n```\n````\n"
        self.assertEqual(snippets.find_blocks(PAGE, text), [])

    def test_a_block_in_a_list_loses_its_indentation(self) -> None:
        text = "- First:\n\n  ```swift\n  if true {\n    order()\n  }\n  ```\n"
        self.assertEqual(snippets.find_blocks(PAGE, text)[0].code, ["if true {", "  order()", "}"])

    def test_a_skipped_block_needs_a_reason(self) -> None:
        with self.assertRaisesRegex(snippets.SnippetError, r"docs/guide.md:3: error: .* a reason"):
            units("<!-- snippet: skip -->\n```swift\nbroken\n```\n")
        self.assertEqual(
            units("<!-- snippet: skip because it shows an error -->\n\n```swift\nbroken\n```\n"), []
        )

    def test_an_unknown_mark_is_told(self) -> None:
        with self.assertRaisesRegex(snippets.SnippetError, "unknown snippet mark 'fiel'"):
            units("<!-- snippet: fiel -->\n```swift\nlet a = 1\n```\n")

    def test_a_mark_belongs_to_the_very_next_block(self) -> None:
        text = "<!-- snippet: skip because of this -->\nText.\n\n```swift\nlet a = 1\n```\n"
        self.assertEqual(len(units(text)), 1)

    def test_a_block_continues_the_one_before(self) -> None:
        text = (
            "```swift\nlet a = 1\n```\n<!-- snippet: continues -->\n```swift\nprint(a)\n```\n"
            "```swift\nlet b = 1\n```\n"
        )
        self.assertEqual([len(unit.blocks) for unit in units(text)], [2, 1])
        with self.assertRaisesRegex(snippets.SnippetError, "no snippet to continue"):
            units("<!-- snippet: continues -->\n```swift\nprint(a)\n```\n")


class GenerateTests(unittest.TestCase):
    def test_statements_stand_in_a_function_at_their_place_in_the_page(self) -> None:
        lines = generated("Text.\n\n```swift\ntry await open()\n```\n").splitlines()
        start = lines.index("private func docs_guide_1() async throws {")
        self.assertEqual(
            lines[start + 1 : start + 3],
            ['#sourceLocation(file: "/bookshop/docs/guide.md", line: 4)', "try await open()"],
        )
        self.assertEqual(lines[0], "import HazelCore")

    def test_imports_come_first_and_keep_their_line(self) -> None:
        text = generated("```swift\nimport HazelKernel\nlet a = 1\n```\n")
        self.assertNotIn("import HazelCore", text)
        self.assertTrue(
            text.startswith(
                '#sourceLocation(file: "/bookshop/docs/guide.md", line: 2)\nimport HazelKernel\n'
            )
        )
        self.assertIn("line: 2)\n\nlet a = 1\n", text)

    def test_a_block_that_continues_keeps_its_place_in_an_expression(self) -> None:
        text = generated(
            "```swift\nlet a = [\n  1,\n```\n\n"
            "<!-- snippet: continues, given\n  2,\n-->\n```swift\n  3]\n```\n"
        )
        lines = text.splitlines()
        first = lines.index("let a = [")
        self.assertEqual(
            lines[first - 1], '#sourceLocation(file: "/bookshop/docs/guide.md", line: 2)'
        )
        self.assertEqual(lines.index("  3]") - first, 8)
        self.assertEqual(lines.index("  2,") - first, 5)
        self.assertEqual(text.count("#sourceLocation(file"), 1)

    def test_declarations_of_a_file_stand_in_a_file(self) -> None:
        for line in ("extension Order {}", "@main", "public struct Order {}", "@Test func a() {}"):
            with self.subTest(line):
                self.assertNotIn("func docs_guide_1", generated(f"```swift\n{line}\n```\n"))
        for macro in ('@Controller("/orders")', "@Injectable final", "@DTO\n@Partial"):
            with self.subTest(macro):
                code = f"/// An order.\n{macro} struct Order {{}}"
                self.assertNotIn("func docs_guide_1", generated(f"```swift\n{code}\n```\n"))
        marked = "<!-- snippet: file -->\n```swift\nstruct Order {}\n```\n"
        self.assertNotIn("func docs_guide_1", generated(marked))

    def test_given_lines_come_before_the_block(self) -> None:
        text = generated(
            "<!-- snippet: given\nimport HazelKernel\nlet order = 1\n-->\n"
            "```swift\nprint(order)\n```\n"
        )
        self.assertIn("line: 2)\nimport HazelKernel\n#sourceLocation()\n", text)
        self.assertIn("line: 2)\n\nlet order = 1\n\n\nprint(order)\n", text)

    def test_functions_may_be_used_by_concurrent_code(self) -> None:
        text = "func price() {}\nprice()\n"
        self.assertIn("@Sendable func price() {}\nprice()", generated(f"```swift\n{text}```\n"))
        in_file = generated(f"<!-- snippet: file -->\n```swift\n{text}```\n")
        self.assertNotIn("@Sendable", in_file)

    def test_tests_are_known_by_their_import(self) -> None:
        self.assertTrue(units("```swift\nimport Testing\n@Test func a() {}\n```\n")[0].is_test)

    def test_manifests_and_lines_of_them(self) -> None:
        whole = "```swift\n// swift-tools-version: 6.2\nimport PackageDescription\n```\n"
        self.assertTrue(units(whole)[0].is_manifest)
        line = '.package(url: "https://example.org/a.git", from: "0.1.0"),'
        self.assertIn(
            f"line: 1)\nlet lines: [Package.Dependency] = [\n{line}\n]",
            generated(f"```swift\n{line}\n```\n"),
        )
        self.assertIn("[Target.Dependency]", generated('```swift\n.product(name: "A")\n```\n'))
        self.assertIn("[Target] =", generated('```swift\n  .testTarget(name: "A")\n```\n'))
        self.assertFalse(units("```swift\n.caching(\n```\n")[0].is_manifest)


if __name__ == "__main__":
    unittest.main()

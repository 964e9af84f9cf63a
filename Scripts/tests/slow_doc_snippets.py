"""check_doc_snippets.py with the real compiler: what it accepts, and where it reports an error."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_doc_snippets
from tests import fixture

MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "HazelCore",
  platforms: [.macOS(.v15)],
  products: [.library(name: "HazelCore", targets: ["HazelCore"])],
  targets: [.target(name: "HazelCore")]
)
"""
LIBRARY = """\
public struct Book: Sendable {
  public let title: String
  public init(title: String) { self.title = title }
  public func borrow() async throws {}
}
"""
GOOD = """\
# Bookshop

```swift
let book = Book(title: "Emma")
try await book.borrow()
```

<!-- snippet: continues -->
```swift
print(book.title)
```

```swift
import HazelCore

extension Book {
  var shout: String { title.uppercased() }
}
```

```swift
import HazelCore

@main
struct Bookshop {
  static func main() async throws {
    try await Book(title: "Emma").borrow()
  }
}
```

```swift
import HazelCore
import Testing

@Test func titleIsKept() {
  #expect(Book(title: "Emma").title == "Emma")
}
```

```swift
.package(url: "https://github.com/hazel-swift/HazelCore.git", from: "0.1.0"),
```

```swift
// swift-tools-version: 6.2
import PackageDescription

let package = Package(name: "Bookshop", targets: [.executableTarget(name: "Bookshop")])
```
"""


class SlowDocSnippetsTests(unittest.TestCase):
    root: Path

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name).resolve() / "bookshop"
        cls.root.mkdir()
        fixture.make_git(cls.root)
        fixture.write(cls.root, ".gitignore", ".build*/\n")
        fixture.write(cls.root, "Packages/HazelCore/Package.swift", MANIFEST)
        fixture.write(cls.root, "Packages/HazelCore/Sources/HazelCore/Book.swift", LIBRARY)

    def check(self, page: str) -> subprocess.CompletedProcess[str]:
        fixture.write(self.root, "README.md", page)
        command = [sys.executable, check_doc_snippets.__file__, "--root", str(self.root)]
        return subprocess.run(
            [*command, "--scratch", str(self.root / ".build")],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )

    def test_all_kinds_of_snippets_compile(self) -> None:
        result = self.check(GOOD)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("6 snippet(s) of the documentation compile, 0 skipped", result.stdout)

    def test_an_error_is_reported_at_its_line_of_the_page(self) -> None:
        for old, new, line in (
            ("print(book.title)", "print(book.titel)", 10),
            ("title.uppercased()", "titel.uppercased()", 17),
            ('"0.1.0"),', "3),", 42),
            ("targets: [", "tragets: [", 49),
        ):
            with self.subTest(new):
                result = self.check(GOOD.replace(old, new))
                self.assertEqual(result.returncode, 1, result.stdout)
                self.assertIn(f"{self.root}/README.md:{line}:", result.stdout)


if __name__ == "__main__":
    unittest.main()

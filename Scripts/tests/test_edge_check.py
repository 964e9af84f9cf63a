"""edge_check.sh: accepts what Embedded Swift can compile, and nothing else."""

from __future__ import annotations

import subprocess
import tempfile
import unittest
from pathlib import Path

from tests import fixture

SCRIPT = Path(__file__).resolve().parent.parent / "edge_check.sh"


class EdgeCheckTests(unittest.TestCase):
    def check(self, *sources: str) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory() as folder:
            for number, text in enumerate(sources):
                fixture.write(Path(folder), f"Shelf/File{number}.swift", text)
            return subprocess.run(
                ["bash", str(SCRIPT), folder],
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )

    def test_files_of_one_module_pass(self) -> None:
        result = self.check("func price() -> Int { 1 }\n", "public func pay() -> Int { price() }\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("2 files", result.stdout)

    def test_what_embedded_swift_has_not_is_refused(self) -> None:
        for text in ("import Foundation\n", "let shelf = Mirror(reflecting: 1)\n"):
            with self.subTest(text):
                result = self.check(text)
                self.assertEqual(result.returncode, 1)
                self.assertIn("does not compile as Embedded Swift", result.stderr)

    def test_warnings_are_errors(self) -> None:
        self.assertEqual(self.check("public func f() { let a = 1 }\n").returncode, 1)

    def test_an_empty_folder_is_an_error(self) -> None:
        self.assertIn("no Swift file", self.check().stderr)


if __name__ == "__main__":
    unittest.main()

"""check_api.py with SwiftPM's real comparison of a small package."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_api
from tests import fixture


class SlowCheckAPITests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.scratch = Path(folder.name) / "scratch"
        self.shop = fixture.ShopRepository(Path(folder.name) / "shop")

    def run_script(self) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, check_api.__file__, "--root", str(self.shop.root)]
        return subprocess.run(
            [*command, "--scratch", str(self.scratch)],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    def test_without_a_release_there_is_nothing_to_compare(self) -> None:
        result = self.run_script()
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("No release yet", result.stdout)

    def test_a_break_is_found_and_needs_a_major_version(self) -> None:
        self.shop.git("tag", "1.0.0")
        self.shop.write_source('public func price() -> String { "" }\n')
        result = self.run_script()
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("func price() has return type change", result.stdout)
        self.assertIn("1 change(s) break users of 1.0.0; VERSION says 1.0.1", result.stderr)
        fixture.write(self.shop.root, "VERSION", "2.0.0\n")
        self.assertEqual(self.run_script().returncode, 0)


if __name__ == "__main__":
    unittest.main()

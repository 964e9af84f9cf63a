"""check_api.py: which release is compared with, and which step of the version allows a break."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import check_api
from tests import fixture

SCRIPT = Path(check_api.__file__)
MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Shop",
  products: [.library(name: "Shop", targets: ["Shop"])],
  targets: [.target(name: "Shop")]
)
"""


class CheckAPITests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name) / "shop"
        self.root.mkdir()
        fixture.make_git(self.root)
        fixture.write(self.root, "Package.swift", MANIFEST)
        fixture.write(self.root, "VERSION", "1.0.1\n")
        fixture.write(self.root, "Sources/Shop/Shop.swift", "public func price() -> Int { 1 }\n")
        self.commit()

    def tearDown(self) -> None:
        self.folder.cleanup()

    def git(self, *arguments: str) -> None:
        identity = ["-c", "user.name=reader", "-c", "user.email=reader@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True)

    def commit(self) -> None:
        self.git("add", "--all", "--force")
        self.git("commit", "-q", "-m", "state")

    def run_script(self) -> subprocess.CompletedProcess[str]:
        scratch = Path(self.folder.name) / "scratch"
        return subprocess.run(
            [sys.executable, str(SCRIPT), "--root", str(self.root), "--scratch", str(scratch)],
            capture_output=True, text=True, timeout=600, check=False,
        )

    def test_the_highest_version_is_the_last_release(self) -> None:
        self.assertIsNone(check_api.last_release(self.root))
        for tag in ("0.9.0", "0.10.0", "nightly", "0.2.0"):
            self.git("tag", tag)
        self.assertEqual(check_api.last_release(self.root), "0.10.0")

    def test_which_step_may_break(self) -> None:
        steps = {
            ("1.2.3", "2.0.0"): True,
            ("1.2.3", "1.3.0"): False,
            ("0.1.0", "0.2.0"): True,
            ("0.1.0", "0.1.1"): False,
            ("0.9.0", "1.0.0"): True,
            ("1.0.0", "1.0.0"): False,
        }
        for (old, new), allowed in steps.items():
            with self.subTest(old=old, new=new):
                self.assertEqual(check_api.may_break(old, new), allowed)

    def test_without_a_release_there_is_nothing_to_compare(self) -> None:
        result = self.run_script()
        self.assertEqual(result.returncode, 0)
        self.assertIn("No release yet", result.stdout)

    def test_a_break_is_found_and_needs_a_major_version(self) -> None:
        self.git("tag", "1.0.0")
        self.assertIn("0 breaking", self.run_script().stdout)
        fixture.write(self.root, "Sources/Shop/Shop.swift", "public func price() -> String { \"\" }\n")
        self.commit()
        result = self.run_script()
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("func Shop.price() has return type change", result.stdout)
        fixture.write(self.root, "VERSION", "2.0.0\n")
        self.assertEqual(self.run_script().returncode, 0)


if __name__ == "__main__":
    unittest.main()

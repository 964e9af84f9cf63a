"""check_api.py: which release is compared with, and which step of the version allows a break."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import check_api
from tests import fixture


class CheckAPITests(unittest.TestCase):
    def test_the_highest_version_is_the_last_release(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            shop = fixture.ShopRepository(Path(folder) / "shop")
            self.assertIsNone(check_api.last_release(shop.root))
            for tag in ("0.9.0", "0.10.0", "nightly", "0.2.0"):
                shop.git("tag", tag)
            self.assertEqual(check_api.last_release(shop.root), "0.10.0")

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

    def test_what_swiftpm_prints_is_understood(self) -> None:
        output = "\n1 breaking change detected in Shop:\n  💔 API breakage: func price() has gone\n"
        self.assertEqual(check_api.breakages(output), ["func price() has gone"])


if __name__ == "__main__":
    unittest.main()

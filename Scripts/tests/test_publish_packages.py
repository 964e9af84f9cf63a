"""publish_packages.sh, with repositories in a folder in place of those on the web."""

from __future__ import annotations

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from support import workspace
from tests import fixture

SCRIPT = Path(__file__).resolve().parent.parent / "publish_packages.sh"


class PublishPackagesTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "tree"
        self.mirrors = Path(folder.name) / "mirrors"
        self.root.mkdir()
        fixture.make_git(self.root)
        fixture.make_manifests(self.root)
        for name in ("LICENSE", "CHANGELOG.md", "README.md"):
            fixture.write(self.root, name, "text\n")
        fixture.write(self.root, "VERSION", "0.1.0\n")
        for name in ("HazelCore", "HazelCache"):
            fixture.write(self.root, f"Packages/{name}/README.md", f"# {name}\n")
            subprocess.run(
                ["git", "init", "-q", "--bare", "-b", "main", str(self.mirrors / f"{name}.git")],
                check=True,
            )

    def publish(self) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "HAZEL_PUBLISH_TOKEN": "no-such-token",
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.{self.mirrors}/.insteadOf",
            "GIT_CONFIG_VALUE_0": f"{workspace.GIT_BASE}/",
        }
        return subprocess.run(
            ["bash", str(SCRIPT), str(self.root)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def tags(self, name: str) -> list[str]:
        command = ["git", "-C", str(self.mirrors / f"{name}.git"), "tag"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()

    def test_each_repository_gets_the_version_once(self) -> None:
        first = self.publish()
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertIn("published HazelCache 0.1.0", first.stdout)
        again = self.publish()
        self.assertNotEqual(again.returncode, 0)
        self.assertIn("already exists", again.stderr)
        fixture.write(self.root, "VERSION", "0.2.0\n")
        self.assertEqual(self.publish().returncode, 0)
        self.assertEqual(self.tags("HazelCore"), ["0.1.0", "0.2.0"])
        self.assertEqual(self.tags("HazelCache"), ["0.1.0", "0.2.0"])


if __name__ == "__main__":
    unittest.main()

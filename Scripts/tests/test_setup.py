"""setup.sh: what it installs, what it says, and that it does nothing on a machine that is ready."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "setup.sh"

# What the script itself uses, taken from the machine; everything else is played by a stub.
REAL = ["bash", "env", "sed"]
READY = {
    "uname": "echo Linux",
    "id": "echo 0",
    "git": "exit 0",
    "make": "exit 0",
    "cc": "exit 0",
    "python3": "exit 0",
    "nginx": "exit 0",
    "curl": "exit 0",
    "swift": "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'",
    "apt-get": 'echo "apt-get $*"',
}


class SetupTests(unittest.TestCase):
    def run_setup(
        self, *options: str, without: tuple[str, ...] = (), **stubs: str
    ) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory() as folder:
            for name in REAL:
                found = shutil.which(name)
                assert found
                (Path(folder) / name).symlink_to(found)
            for name, body in {**READY, **stubs}.items():
                if name not in without:
                    stub = Path(folder) / name
                    stub.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
                    stub.chmod(0o755)
            return subprocess.run(
                ["bash", str(SCRIPT), *options],
                env={"PATH": folder},
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )

    def test_a_ready_machine_is_left_alone(self) -> None:
        for options in ([], ["--tools"], ["--check", "--tools", "--bench"]):
            result = self.run_setup(*options)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_missing_packages_are_named_with_a_reason_and_installed(self) -> None:
        result = self.run_setup(without=("git", "cc"))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("missing: git (SwiftPM fetches packages with it)", result.stdout)
        self.assertRegex(result.stdout, r"apt-get install .* git gcc libc6-dev g\+\+")

    def test_a_compiler_without_headers_counts_as_missing(self) -> None:
        self.assertIn("missing: libc6-dev", self.run_setup(cc="exit 1").stdout)

    def test_tools_are_asked_for_only_with_the_option(self) -> None:
        without = ("nginx", "curl")
        self.assertEqual(self.run_setup(without=without).stdout, "")
        tools = self.run_setup("--tools", without=without).stdout
        self.assertIn("missing: curl", tools)
        self.assertNotIn("nginx", tools)
        self.assertIn("missing: nginx", self.run_setup("--bench", without=without).stdout)

    def test_a_browser_is_asked_for_only_with_the_option(self) -> None:
        self.assertNotIn("chromium", self.run_setup("--tools").stdout)
        self.assertIn("missing: chromium", self.run_setup("--browser").stdout)
        self.assertEqual(self.run_setup("--browser", chrome="exit 0").stdout, "")

    def test_check_installs_nothing(self) -> None:
        result = self.run_setup("--check", without=("git",))
        self.assertEqual(result.returncode, 1)
        self.assertNotIn("apt-get", result.stdout)

    def test_sudo_is_used_by_an_ordinary_user(self) -> None:
        result = self.run_setup(without=("git",), id="echo 1000", sudo='echo "sudo $*"')
        self.assertIn("sudo env DEBIAN_FRONTEND=noninteractive apt-get install", result.stdout)

    def test_without_root_and_sudo_it_says_what_to_run(self) -> None:
        result = self.run_setup(without=("git",), id="echo 1000")
        self.assertEqual(result.returncode, 1)
        self.assertIn("as root, run: apt-get install git", result.stderr)

    def test_without_a_known_package_manager_it_names_the_packages(self) -> None:
        result = self.run_setup(without=("git", "apt-get"))
        self.assertEqual(result.returncode, 1)
        self.assertIn("please install: git", result.stderr)

    def test_macos_uses_brew_or_says_what_to_run(self) -> None:
        with_brew = self.run_setup(without=("git",), uname="echo Darwin", brew='echo "brew $*"')
        self.assertIn("brew install git", with_brew.stdout)
        without_brew = self.run_setup(without=("git",), uname="echo Darwin")
        self.assertEqual(without_brew.returncode, 1)
        self.assertIn("brew install git", without_brew.stderr)

    def test_a_toolchain_that_is_missing_or_too_old_is_told(self) -> None:
        for stub in ("echo 'Swift version 6.1.2 (release)'", "echo 'Swift version 5.10'", "exit 1"):
            result = self.run_setup(swift=stub)
            self.assertEqual(result.returncode, 1)
            self.assertIn("too old; Hazel needs 6.2 or later", result.stderr)
        missing = self.run_setup(without=("swift",))
        self.assertEqual(missing.returncode, 1)
        self.assertIn("https://www.swift.org/install", missing.stderr)

    def test_later_toolchains_are_fine(self) -> None:
        for version in ("6.2", "6.10.1", "7.0"):
            self.assertEqual(self.run_setup(swift=f"echo 'Swift version {version}'").returncode, 0)


if __name__ == "__main__":
    unittest.main()

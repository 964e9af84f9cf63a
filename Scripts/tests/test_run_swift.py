"""run_swift.py: warnings in our code fail, those of others do not, and nothing runs for ever."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from tests import fixture

SCRIPT = Path(__file__).resolve().parent.parent / "run_swift.py"


class RunSwiftTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name).resolve()
        fixture.make_manifests(self.root)
        self.source = fixture.write(self.root, "Packages/HazelCore/Sources/HazelCore/A.swift", "")

    def tearDown(self) -> None:
        self.folder.cleanup()

    def run_script(self, program: str, *options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(SCRIPT), "--root", str(self.root), *options, "--"]
        return subprocess.run(
            [*command, sys.executable, "-c", program],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def test_output_and_status_are_passed_on(self) -> None:
        result = self.run_script("import sys; print('Build complete!'); sys.exit(7)")
        self.assertEqual((result.returncode, result.stdout), (7, "Build complete!\n"))

    def test_warning_in_our_code_fails_and_is_repeated_at_the_end(self) -> None:
        result = self.run_script(f"print('{self.source}:3:7: warning: never used')")
        self.assertEqual(result.returncode, 1)
        self.assertIn("1 warning(s) in our own code", result.stderr)
        self.assertIn(f"{self.source}:3:7: warning: never used", result.stderr)

    def test_warning_in_what_a_macro_made_fails(self) -> None:
        other = self.root / ".build/checkouts/swift-log/A.swift"
        for path, status in ((self.source, 1), (other, 0)):
            lines = [
                "macro expansion @Test:18:44: warning: never used",
                f"`- {path}:169:4: note: expanded code originates here",
            ]
            result = self.run_script(f"print({chr(10).join(lines)!r})")
            self.assertEqual(result.returncode, status)
            self.assertEqual(f"{path}:169:4: warning: never used" in result.stderr, status == 1)

    def test_the_same_warning_counts_once(self) -> None:
        line = f"{self.source}:3:7: warning: never used"
        result = self.run_script(f"print('{line}'); print('\\x1b[1m{line}')")
        self.assertIn("1 warning(s)", result.stderr)

    def test_a_file_with_a_warning_is_compiled_again(self) -> None:
        before = self.source.stat().st_mtime_ns
        time.sleep(0.02)
        self.run_script(f"print('{self.source}:3:7: warning: never used')")
        self.assertGreater(self.source.stat().st_mtime_ns, before)

    def test_warnings_of_others_pass(self) -> None:
        checkout = self.root / ".build/checkouts/swift-nio/Sources/NIOCore/B.swift"
        generated = self.root / ".build-packages/debug/C.swift"
        lines = [
            f"{checkout}:1:1: warning: deprecated",
            f"{generated}:1:1: warning: deprecated",
            "/usr/include/stdio.h:1:1: warning: deprecated",
            "warning: 'swift-nio': found 1 file(s) which are unhandled",
        ]
        result = self.run_script(f"print({chr(10).join(lines)!r})")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_warning_about_our_package_fails(self) -> None:
        result = self.run_script("print(\"warning: 'hazelcache': found 1 file(s) unhandled\")")
        self.assertEqual(result.returncode, 1)

    def test_a_run_of_no_test_fails(self) -> None:
        for count, status in ((0, 1), (10, 0)):
            result = self.run_script(f"print('✔ Test run with {count} tests in 0 suites passed')")
            self.assertEqual(result.returncode, status)

    def test_warnings_can_be_allowed(self) -> None:
        program = f"print('{self.source}:3:7: warning: never used')"
        self.assertEqual(self.run_script(program, "--allow-warnings").returncode, 0)

    def test_the_time_limit_ends_the_command_and_its_children(self) -> None:
        program = (
            "import subprocess, sys, time;"
            "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']);"
            "print(child.pid, flush=True); time.sleep(600)"
        )
        started = time.monotonic()
        result = self.run_script(program, "--limit", "1")
        self.assertLess(time.monotonic() - started, 30)
        self.assertEqual(result.returncode, 124)
        self.assertIn("ended after 1 seconds", result.stderr)
        self.assert_gone(int(result.stdout))

    def assert_gone(self, pid: int) -> None:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            state = subprocess.run(
                ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
            ).stdout.strip()
            if state == "" or state.startswith("Z"):
                return
            time.sleep(0.05)
        self.fail(f"process {pid} is still running")


if __name__ == "__main__":
    unittest.main()

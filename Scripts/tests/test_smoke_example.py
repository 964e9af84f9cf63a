"""smoke_example.py, with examples that keep their promises and others that do not."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import smoke_example

# A bookshop of a few lines: it listens at a free port, prints commands and ends on SIGTERM.
SERVER = """\
#!{python}
import http.server, os, signal, sys, threading

class Shop(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/books/1" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()
    do_HEAD = do_GET
    def log_message(self, *_):
        pass

server = http.server.HTTPServer((os.environ["HOST"], int(os.environ["PORT"])), Shop)
def stop(*_):
    sys.stdout.flush()
    os._exit({status})
signal.signal(signal.SIGTERM, {handler})
base = "http://127.0.0.1:%d" % server.server_port
print("Try it:")
print("  # 200: one book")
print("  curl -i '%s/books/1'" % base)
print("  # {missing}: no such book")
print("  curl -i -I '%s/books/99'" % base)
server.serve_forever()
"""


class SmokeExampleTests(unittest.TestCase):
    @contextlib.contextmanager
    def example(
        self, text: str, status: int = 0, missing: int = 404, handler: str = "stop"
    ) -> Iterator[Path]:
        """An executable file with the text, and these values in it."""
        with tempfile.TemporaryDirectory() as folder:
            binary = Path(folder) / "Shop"
            for name, value in {
                "python": sys.executable,
                "status": status,
                "missing": missing,
                "handler": handler,
            }.items():
                text = text.replace("{" + name + "}", str(value))
            binary.write_text(text, encoding="utf-8")
            binary.chmod(0o755)
            yield binary

    def run_script(
        self, text: str = SERVER, status: int = 0, missing: int = 404
    ) -> subprocess.CompletedProcess[str]:
        with self.example(text, status, missing) as binary:
            return subprocess.run(
                [sys.executable, smoke_example.__file__, str(binary)],
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )

    def test_an_example_that_keeps_its_promises_passes(self) -> None:
        result = self.run_script()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("2 requests over a socket were answered as promised", result.stdout)

    def test_another_status_is_told(self) -> None:
        result = self.run_script(missing=410)
        self.assertEqual(result.returncode, 1)
        self.assertIn("no such book: 410 expected, got 404", result.stderr)

    def test_a_bad_end_is_told(self) -> None:
        result = self.run_script(status=3)
        self.assertEqual(result.returncode, 1)
        self.assertIn("ended with status 3 on SIGTERM", result.stderr)

    def test_an_example_that_does_not_end_is_told_and_ended(self) -> None:
        with mock.patch.object(smoke_example, "STOP_LIMIT_SECONDS", 0.5):
            with self.assertRaisesRegex(smoke_example.SmokeError, "still running"):
                with self.example(SERVER, handler="signal.SIG_IGN") as binary:
                    smoke_example.smoke(str(binary))

    def test_an_example_that_does_not_start_is_told_with_its_output(self) -> None:
        result = self.run_script("#!/bin/sh\necho no shelf\nexit 1\n")
        self.assertEqual(result.returncode, 1)
        self.assertIn("no shelf", result.stderr)

    def test_commands_are_found_in_coloured_output(self) -> None:
        text = "\x1b[1mTry it:\x1b[0m\r\n\r\n  # 404: none\r\n  curl -i 'http://x/'\r\n"
        self.assertEqual(smoke_example.examples(text), [(404, "none", "curl -i 'http://x/'")])


if __name__ == "__main__":
    unittest.main()

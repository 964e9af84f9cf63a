"""scan_advisories.py, against a database of the test's own."""

from __future__ import annotations

import http.server
import json
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

import scan_advisories

RESOLVED = {
    "pins": [
        {
            "identity": "swift-nio",
            "location": "https://github.com/apple/swift-nio.git",
            "state": {"revision": "a", "version": "2.100.0"},
        },
        {
            "identity": "swift-log",
            "location": "https://github.com/apple/swift-log",
            "state": {"revision": "b", "version": "1.6.0"},
        },
        {
            "identity": "branch",
            "location": "https://github.com/apple/branch.git",
            "state": {"revision": "c", "branch": "main"},
        },
    ],
    "version": 3,
}


class Database(http.server.BaseHTTPRequestHandler):
    """Knows one advisory, for swift-nio 2.100.0."""

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        known = {"package": {"name": "github.com/apple/swift-nio", "ecosystem": "SwiftURL"}}
        results = [
            {"vulns": [{"id": "TEST-1"}]} if query == {**known, "version": "2.100.0"} else {}
            for query in question["queries"]
        ]
        self.send_response(200 if self.path == "/v1/querybatch" else 404)
        self.end_headers()
        self.wfile.write(json.dumps({"results": results}).encode())

    def log_message(self, *_: object) -> None:
        pass


class ScanAdvisoriesTests(unittest.TestCase):
    def setUp(self) -> None:
        self.server = http.server.HTTPServer(("127.0.0.1", 0), Database)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def scan(self, version: str) -> subprocess.CompletedProcess[str]:
        text = json.dumps(RESOLVED).replace("2.100.0", version)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "Package.resolved"
            path.write_text(text, encoding="utf-8")
            address = f"http://127.0.0.1:{self.server.server_port}"
            return subprocess.run(
                [sys.executable, scan_advisories.__file__, str(path), "--database", address],
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )

    def test_an_advisory_fails(self) -> None:
        result = self.scan("2.100.0")
        self.assertEqual(result.returncode, 1)
        self.assertIn(
            "apple/swift-nio 2.100.0: https://osv.dev/vulnerability/TEST-1", result.stderr
        )

    def test_no_advisory_passes(self) -> None:
        result = self.scan("2.101.0")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("No advisory is known for the 2 resolved packages.", result.stdout)

    def test_an_incomplete_answer_is_an_error(self) -> None:
        with self.assertRaisesRegex(ValueError, "1 packages were asked for, 0 answered"):
            scan_advisories.findings([("a", "1.0.0")], {"results": []})


if __name__ == "__main__":
    unittest.main()

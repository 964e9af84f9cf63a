"""The load generator, driven against a peer whose answers are known."""

import os
import subprocess
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path
from unittest import mock

from harness import load, paths, scenarios
from tests.peer import Peer, response

RIGHT = response(b"Hello, World!")
SOURCES = paths.PACKAGE / "Sources" / "LoadGenerator"


class LoadTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="hazel-load-test-")
        cls.addClassCleanup(folder.cleanup)
        program = Path(folder.name) / "LoadGenerator"
        subprocess.run(
            [
                os.environ.get("CC", "cc"),
                *["-O1", "-Wall", "-Wextra", "-Werror", "-o", str(program)],
                *[str(source) for source in SOURCES.glob("*.c")],
            ],
            check=True,
        )
        release = mock.patch.object(paths, "RELEASE", Path(folder.name))
        release.start()
        cls.addClassCleanup(release.stop)

    def scenario(self, connections: int, pipeline: int) -> scenarios.Scenario:
        return replace(scenarios.PLAINTEXT, connections=connections, pipeline=pipeline)

    def test_sends_exactly_what_it_was_told(self) -> None:
        for connections, pipeline, requests in [(1, 1, 1), (4, 1, 50), (3, 16, 50), (8, 4, 5)]:
            with self.subTest(connections=connections, pipeline=pipeline), Peer(RIGHT) as peer:
                seen = load.drive(peer.port, self.scenario(connections, pipeline), requests)
                self.assertEqual(peer.requests, requests)
                self.assertEqual(seen.requests, requests)
                self.assertGreater(seen.per_second, 0)

    def test_reads_answers_of_any_length(self) -> None:
        with Peer(response(b""), response(b"x" * 30_000), RIGHT) as peer:
            load.drive(peer.port, self.scenario(1, 1), 3)
            self.assertEqual(peer.requests, 3)

    def test_one_bad_status_fails_the_run(self) -> None:
        with Peer(RIGHT, response(b"", status="503 Service Unavailable"), RIGHT) as peer:
            with self.assertRaisesRegex(RuntimeError, "1 of 10 were not 200"):
                load.drive(peer.port, self.scenario(1, 1), 10)

    def test_a_closed_connection_fails_the_run(self) -> None:
        with Peer(RIGHT, b"") as peer, self.assertRaises(subprocess.CalledProcessError):
            load.drive(peer.port, self.scenario(1, 1), 10)

    def test_a_malformed_answer_fails_the_run(self) -> None:
        for answer in [b"HTTP/1.1 200 OK\r\n\r\n", b"Hello, World! Hello!\r\n\r\n", RIGHT * 2]:
            with self.subTest(answer=answer), Peer(answer) as peer:
                with self.assertRaises(subprocess.CalledProcessError):
                    load.drive(peer.port, self.scenario(1, 1), 10)

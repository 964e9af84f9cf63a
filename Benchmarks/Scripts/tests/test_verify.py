"""A server that answers wrongly must not be measured."""

import json
import unittest

from harness import scenarios, verify
from harness.client import WrongAnswer
from tests.peer import Peer, response

RIGHT = response(b"Hello, World!")


class VerifyTests(unittest.TestCase):
    def check(self, *answers: bytes, scenario: scenarios.Scenario = scenarios.PLAINTEXT) -> None:
        with Peer(*answers) as peer:
            verify.check_server("peer", peer.port, scenario)

    def test_takes_right_answers(self) -> None:
        self.check(RIGHT)
        self.check(RIGHT, scenario=scenarios.PIPELINED)

    def test_refuses_another_status(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "status 404"):
            self.check(response(b"Hello, World!", status="404 Not Found"))

    def test_refuses_another_body(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "body"):
            self.check(response(b"Hello, Hazel!"))

    def test_refuses_another_type(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "type"):
            self.check(response(b"Hello, World!", content_type="text/html"))

    def test_refuses_a_connection_that_closes(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "closed"):
            self.check(RIGHT, b"")

    def test_refuses_a_wrong_answer_among_pipelined_ones(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "body"):
            self.check(*[RIGHT] * 12, response(b"late"), RIGHT, scenario=scenarios.PIPELINED)

    def test_refuses_an_answer_without_a_length(self) -> None:
        with self.assertRaisesRegex(WrongAnswer, "Content-Length"):
            self.check(b"HTTP/1.1 200 OK\r\n\r\n")


class JSONBodyTests(unittest.TestCase):
    def test_members_may_stand_in_any_order(self) -> None:
        body = json.dumps(dict(reversed(json.loads(scenarios.ORDER).items()))).encode()
        self.assertNotEqual(body, scenarios.ORDER)
        self.assertTrue(verify.has_right_body(scenarios.DTO, body))
        self.assertFalse(verify.has_right_body(scenarios.ECHO, body))

    def test_another_value_and_no_json_are_wrong(self) -> None:
        self.assertFalse(verify.has_right_body(scenarios.DTO, scenarios.ORDER.replace(b"Ada", b"Bob")))
        self.assertFalse(verify.has_right_body(scenarios.DTO, scenarios.ORDER[:-1]))


class ScenarioTests(unittest.TestCase):
    def test_the_echoed_body_is_one_kilobyte(self) -> None:
        self.assertEqual(len(scenarios.ORDER), 1024)

    def test_names_are_unique(self) -> None:
        names = [scenario.name for scenario in scenarios.ALL]
        self.assertEqual(len(names), len(set(names)))

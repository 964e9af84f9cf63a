"""Checks that a server answers a scenario rightly, before it is measured."""

import json

from harness.client import Answer, Client, WrongAnswer
from harness.scenarios import Scenario


def check_answer(scenario: Scenario, answer: Answer) -> None:
    """Compares one answer with what the scenario asks for."""
    if answer.status != 200:
        raise WrongAnswer(f"status {answer.status} instead of 200")
    if not has_right_body(scenario, answer.body):
        raise WrongAnswer(f"body {answer.body[:80]!r} instead of {scenario.body[:80]!r}")
    content_type = answer.fields.get("content-type", "")
    if scenario.content_type and not content_type.startswith(scenario.content_type):
        raise WrongAnswer(f"type {content_type!r} instead of {scenario.content_type!r}")


def has_right_body(scenario: Scenario, body: bytes) -> bool:
    """Whether a body is the one that the scenario asks for."""
    if not scenario.is_json:
        return body == scenario.body
    try:
        return json.loads(body) == json.loads(scenario.body)
    except ValueError:
        return False


def check_server(name: str, port: int, scenario: Scenario) -> None:
    """Asks one after the other and pipelined, over one connection that must stay open."""
    depth = max(2, scenario.pipeline)
    try:
        with Client(port) as client:
            for _ in range(2):
                client.send(scenario.request)
                check_answer(scenario, client.receive())
            client.send(scenario.request * depth)
            for _ in range(depth):
                check_answer(scenario, client.receive())
            if client.unread:
                raise WrongAnswer("it answered more often than it was asked")
    except (OSError, WrongAnswer) as error:
        raise WrongAnswer(f"{name}, {scenario.title}: {error}") from error

"""check_openapi.py: what it finds in documents, and in applications that do not fit them."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

from openapi import contract, document, server, specification

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/orders": {
            "get": {
                "security": [{"token": []}],
                "responses": {"200": {"$ref": "#/components/responses/Orders"}},
            },
            "post": {"requestBody": {}, "responses": {"201": {"description": "made"}}},
        },
        "/books/{id}": {
            "parameters": [{"$ref": "#/components/parameters/ID"}],
            "get": {"responses": {"200": {"content": {"application/json": {}}}}},
        },
        "/changes": {"get": {"responses": {"200": {"content": {"text/event-stream": {}}}}}},
        "/shelves": {
            "get": {
                "security": [{"token": []}, {}],
                "parameters": [{"name": "page", "in": "query"}],
                "responses": {"200": {"content": {"application/json": {}}}},
            }
        },
    },
    "components": {
        "parameters": {"ID": {"name": "id", "in": "path", "required": True}},
        "responses": {"Orders": {"content": {"application/json": {}}}},
    },
}

# Listens nowhere, but says so and ends on SIGTERM.
SHOP = """\
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: sys.exit({status}))
{before}
print("listening at http://127.0.0.1:4711", flush=True)
time.sleep(60)
"""


class DocumentTests(unittest.TestCase):
    def test_operations_are_found_that_need_no_typing(self) -> None:
        open_one = document.simple_operation(DOCUMENT, secured=False)
        secured = document.simple_operation(DOCUMENT, secured=True)
        assert open_one and secured
        self.assertEqual(open_one.path, "/shelves")
        self.assertEqual(secured.path, "/orders")
        self.assertIsNone(document.simple_operation({"paths": {}}, secured=False))

    def test_streams_are_known_and_circles_of_references_end(self) -> None:
        endless = [o.path for o in document.operations(DOCUMENT) if o.is_endless]
        self.assertEqual(endless, ["/changes"])
        circle = {"components": {"x": {"$ref": "#/components/x"}}}
        operation = document.Operation("get", "/", {}, [], circle)
        self.assertIn("$ref", operation.resolved({"$ref": "#/components/x"}))


class SpecificationTests(unittest.TestCase):
    def test_the_place_of_a_difference_is_told(self) -> None:
        left = {"info": {"version": "1"}, "tags": [{"name": "a"}]}
        right = {"info": {"version": "1"}, "tags": [{"name": "b"}]}
        self.assertIn("/tags/0/name: 'a' and 'b'", specification.difference(left, right))
        self.assertIn("/info/version", specification.difference(left, {"info": {}}))
        self.assertIn("/x", specification.difference({"x": None}, {}))

    def test_yaml_that_says_something_else_is_a_finding(self) -> None:
        read = {"fetch_json": {"paths": {}}, "read_yaml": {"paths": {"/": {}}}}
        with contextlib.ExitStack() as patches:
            for name, value in read.items():
                patches.enter_context(mock.patch.object(specification, name, return_value=value))
            with self.assertRaisesRegex(server.CheckError, "/a.yaml and /a.json differ at /paths"):
                specification.check("", ["/a.yaml"])


class ServerTests(unittest.TestCase):
    def run_shop(self, status: int = 0, before: str = "") -> str:
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "shop.py"
            script.write_text(SHOP.format(status=status, before=before), encoding="utf-8")
            with server.running([sys.executable, str(script)]) as address:
                return address

    def test_the_address_is_what_the_application_prints(self) -> None:
        self.assertEqual(self.run_shop(), "http://127.0.0.1:4711")

    def test_an_application_that_ends_badly_is_a_finding(self) -> None:
        with self.assertRaisesRegex(server.CheckError, "ended with status 3"):
            self.run_shop(status=3)

    def test_an_application_that_finds_its_own_answers_wrong_is_a_finding(self) -> None:
        self.run_shop(before="print('12:00 error shop: an order failed')")
        with self.assertRaisesRegex(server.CheckError, "GET /books answered with 418"):
            self.run_shop(
                before="print('12:00 error shop: [X] GET /books answered with 418 and so on')"
            )

    def test_an_application_that_prints_no_address_is_a_finding(self) -> None:
        with self.assertRaisesRegex(server.CheckError, "printed no address"):
            with server.running([sys.executable, "-c", "print('hello')"]):
                self.fail("it does not listen")


class ContractTests(unittest.TestCase):
    def check(self, status: int, output: str) -> tuple[list[str], str]:
        result = mock.Mock(returncode=status, stdout=output)
        printed = io.StringIO()
        with contextlib.ExitStack() as patches:
            patches.enter_context(mock.patch.object(contract, "check_stream"))
            patches.enter_context(mock.patch.object(contract, "fetch"))
            patches.enter_context(contextlib.redirect_stdout(printed))
            with mock.patch.object(contract.subprocess, "run", return_value=result) as run:
                options = contract.Options("grace", 5, 7, Path("shop.toml"))
                contract.check("http://x/openapi.json", DOCUMENT, options)
        return run.call_args.args[0], printed.getvalue()

    def test_all_checks_run_with_the_token_and_without_streams(self) -> None:
        command, printed = self.check(0, "  12 generated, 12 passed")
        text = " ".join(command)
        self.assertIn("--checks all", text)
        self.assertIn("--header Authorization: Bearer grace", text)
        self.assertIn("--exclude-path /changes", text)
        self.assertIn("/shop.toml run http://x/openapi.json", text)
        self.assertIn("12 generated", printed)

    def test_a_stream_that_answers_otherwise_is_a_finding(self) -> None:
        stream = next(o for o in document.operations(DOCUMENT) if o.is_endless)
        for answer, message in [
            ((500, "application/problem+json"), "is 500"),
            ((200, "text/html"), "is text/html"),
        ]:
            with mock.patch.object(contract, "head", return_value=answer):
                with self.assertRaisesRegex(server.CheckError, message):
                    contract.check_stream("", stream, None)
        fine = (200, document.EVENT_STREAM)
        with mock.patch.object(contract, "head", return_value=fine) as head:
            with contextlib.redirect_stdout(io.StringIO()):
                contract.check_stream("", stream, None)
        head.assert_called_once_with("/changes", None)

    def test_findings_are_shown(self) -> None:
        with self.assertRaisesRegex(server.CheckError, "undocumented status 500"):
            self.check(1, "undocumented status 500")


if __name__ == "__main__":
    unittest.main()

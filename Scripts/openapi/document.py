"""Finds things in a document of OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "put", "post", "patch", "delete", "head", "options", "trace")
EVENT_STREAM = "text/event-stream"


@dataclass(frozen=True)
class Operation:
    """One operation, with what is said for all of its path."""

    method: str
    path: str
    value: dict[str, Any]
    shared: list[Any]
    document: dict[str, Any]

    @property
    def needs_credentials(self) -> bool:
        """Whether a client must say who it is."""
        ways = self.value.get("security", self.document.get("security", []))
        return bool(ways) and {} not in ways

    @property
    def needs_input(self) -> bool:
        """Whether something must be given that has no default."""
        parameters = [self.resolved(value) for value in self.shared]
        parameters += [self.resolved(value) for value in self.value.get("parameters", [])]
        return "requestBody" in self.value or any(p.get("required") for p in parameters)

    @property
    def is_endless(self) -> bool:
        """Whether an answer may be a stream of events, which nobody can wait for the end of."""
        return any(
            EVENT_STREAM in self.resolved(response).get("content", {})
            for response in self.value.get("responses", {}).values()
        )

    @property
    def answers_json(self) -> bool:
        """Whether the answer of success is JSON."""
        return any(
            status.startswith("2") and "application/json" in self.resolved(value).get("content", {})
            for status, value in self.value.get("responses", {}).items()
        )

    def resolved(self, value: Any) -> dict[str, Any]:
        """What a reference in the document leads to; the value itself where it is none."""
        for _ in range(8):
            if not isinstance(value, dict) or "$ref" not in value:
                break
            target: Any = self.document
            for token in str(value["$ref"]).removeprefix("#/").split("/"):
                name = token.replace("~1", "/").replace("~0", "~")
                target = target.get(name, {}) if isinstance(target, dict) else {}
            value = target
        return value if isinstance(value, dict) else {}


def operations(document: dict[str, Any]) -> Iterator[Operation]:
    """All operations, in their order."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield Operation(method, path, item[method], item.get("parameters", []), document)


def simple_operation(document: dict[str, Any], secured: bool) -> Operation | None:
    """An operation that anybody can try without typing anything: a GET that answers with JSON.

    With `secured`, one that needs credentials, else one that needs none.
    """
    for operation in operations(document):
        if (
            operation.method == "get"
            and operation.answers_json
            and not operation.is_endless
            and not operation.needs_input
            and operation.needs_credentials == secured
        ):
            return operation
    return None

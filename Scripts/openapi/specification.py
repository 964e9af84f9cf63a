"""Asks openapi-spec-validator for its verdict on documents."""

from __future__ import annotations

from typing import Any

from .server import CheckError, fetch, fetch_json

FINDING_LIMIT = 20


def check(base: str, paths: list[str]) -> dict[str, Any]:
    """Checks the documents at these paths; returns the first.

    What is written as YAML must say the same as the JSON of that name.
    """
    first: dict[str, Any] | None = None
    by_path: dict[str, dict[str, Any]] = {}
    for path in paths:
        if ".yaml" in path:
            document = read_yaml(base + path)
            twin = path.replace(".yaml", ".json")
            by_path.setdefault(twin, fetch_json(base + twin))
            if document != by_path[twin]:
                raise CheckError(
                    f"{path} and {twin} differ at {difference(document, by_path[twin])}"
                )
        else:
            document = by_path.setdefault(path, fetch_json(base + path))
        findings = problems(document)
        if findings:
            raise CheckError("\n".join([f"{path} is no valid document:", *findings]))
        print(f"{path}: valid, OpenAPI {document['openapi']}, {len(document['paths'])} paths")
        first = first or document
    if first is None:
        raise CheckError("no document was named")
    return first


def problems(document: dict[str, Any]) -> list[str]:
    """What openapi-spec-validator finds."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = str(document.get("openapi", ""))
    validators = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
    validator = validators.get(version[:3])
    if validator is None:
        return [f"  its version is '{version}', not 3.0 or 3.1"]
    errors = list(validator(document).iter_errors())
    lines = [
        f"  /{'/'.join(str(part) for part in error.absolute_path)}: {error.message[:300]}"
        for error in errors
    ]
    return lines[:FINDING_LIMIT]


def read_yaml(url: str) -> dict[str, Any]:
    """The YAML at a URL; words that YAML takes for dates are seen when it is compared."""
    import yaml

    try:
        value = yaml.safe_load(fetch(url))
    except yaml.YAMLError as error:
        raise CheckError(f"{url} is no YAML: {error}") from None
    if not isinstance(value, dict):
        raise CheckError(f"{url} holds no mapping")
    return value


def difference(left: Any, right: Any, place: str = "") -> str:
    """The first place where two values differ."""
    if isinstance(left, dict) and isinstance(right, dict):
        for name in [*left, *right]:
            if left.get(name) != right.get(name) or (name in left) != (name in right):
                return difference(left.get(name), right.get(name), f"{place}/{name}")
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (a, b) in enumerate(zip(left, right)):
            if a != b:
                return difference(a, b, f"{place}/{index}")
    return f"{place or '/'}: {left!r:.100} and {right!r:.100}"

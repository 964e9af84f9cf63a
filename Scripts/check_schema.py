#!/usr/bin/env python3
"""Compares the rules of DTOs with their JSON Schemas.

Reads lines of JSON from a file: {"name": ..., "schema": {...}} or
{"name": ..., "value": "<JSON text>", "isValid": ...}, the verdict of our decoder; asks the
`jsonschema` package for its own, and prints every value on which the two differ.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema
from jsonschema import validators


def pattern(validator, expected, instance, schema):
    """Patterns are those of JavaScript, where "$" is the very end of the text."""
    if not validator.is_type(instance, "string"):
        return
    translated = expected[:-1] + r"\Z" if expected.endswith("$") else expected
    if not re.search(translated, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {expected!r}")


def main(path):
    dialect = validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
    schemas = {}
    differences = accepted = refused = 0
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if "schema" in entry:
                dialect.check_schema(entry["schema"])
                schemas[entry["name"]] = dialect(entry["schema"])
                continue
            is_valid = schemas[entry["name"]].is_valid(json.loads(entry["value"]))
            accepted += is_valid
            refused += not is_valid
            if is_valid != entry["isValid"]:
                differences += 1
                if differences <= 20:
                    ours = "accepts" if entry["isValid"] else "refuses"
                    print(f"{entry['name']}: the decoder {ours} {entry['value']}")
    print(f"{accepted} values accepted, {refused} refused, {differences} differences")
    if differences or not accepted or not refused:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
"""Compares Hazel's reader of .env files with python-dotenv.

    Scripts/compare_dotenv.py [--cases 5000] [--seed 1]

The cases of Packages/HazelConfig/Tests/DotEnvCases/cases.json are read by both: each
must give the values that the table says, and python-dotenv the same, or what the table lists as a
deliberate difference together with its reason. A difference that is none any more fails, too.

Then random changes of these cases are read by both. What Hazel accepts, python-dotenv must read
alike, but for DEVIATIONS; what Hazel refuses does not matter, as it says so.

It needs python-dotenv in .build-venv (Scripts/python_tools.sh), and compiles Fuzz/DotEnvDump.
"""

from __future__ import annotations

import argparse
import base64
import json
import logging
import os
import random
import re
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARSER = ROOT / "Packages/HazelConfig/Sources/HazelDotEnv"
DUMP = ROOT / "Fuzz/DotEnvDump/main.swift"
TABLE = ROOT / "Packages/HazelConfig/Tests/DotEnvCases/cases.json"
OUT = ROOT / ".build-fuzz"
VENV_PYTHON = ROOT / ".build-venv/bin/python"

# Fewer cases than these would not be worth the name of a comparison.
LEAST_CASES = 60

Values = dict[str, "str | None"]


@dataclass
class File:
    """A file, what surrounds it, and which of the two goes first."""

    data: bytes
    environment: dict[str, str] = field(default_factory=dict)
    precedence: str = "environment"


@dataclass
class Reading:
    """What a reader made of a file: values, or nothing and the reasons."""

    values: Values | None
    problems: list[str] = field(default_factory=list)


def compile_dump() -> Path:
    """Compiles Fuzz/DotEnvDump together with the parser, if anything of it changed."""
    binary = OUT / "dotenv-dump"
    sources = [*sorted(PARSER.rglob("*.swift")), DUMP]
    if binary.exists() and all(s.stat().st_mtime < binary.stat().st_mtime for s in sources):
        return binary
    print("compiling Fuzz/DotEnvDump", flush=True)
    OUT.mkdir(exist_ok=True)
    features = ("ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault")
    command = ["swiftc", "-Onone", "-wmo", "-num-threads", "2", "-swift-version", "6"]
    command += ["-suppress-warnings", "-module-name", "HazelDotEnv"]
    for feature in (*features, "NonisolatedNonsendingByDefault"):
        command += ["-enable-upcoming-feature", feature]
    subprocess.run([*command, *map(str, sources), "-o", str(binary)], check=True, cwd=OUT)
    return binary


def read_hazel(binary: Path, files: list[File]) -> list[Reading]:
    """Has Hazel's parser read all files."""
    parts: list[bytes] = []
    for file in files:
        variables = "\0".join(f"{name}={value}" for name, value in file.environment.items())
        for part in (file.data, variables.encode(), file.precedence.encode()):
            parts += [struct.pack("<I", len(part)), part]
    result = subprocess.run([binary], input=b"".join(parts), capture_output=True, check=True)
    lines = result.stdout.splitlines()
    if len(lines) != len(files):
        sys.exit(f"error: {len(lines)} answers to {len(files)} files")
    return [hazel_reading(json.loads(line)) for line in lines]


def hazel_reading(printed: dict) -> Reading:
    if "problems" in printed:
        return Reading(None, printed["problems"])

    def text(digits: str) -> str:
        return bytes.fromhex(digits).decode()

    return Reading({text(n): None if v is None else text(v) for n, v in printed["values"].items()})


class Warnings(logging.Handler):
    """Collects what python-dotenv warns of."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def read_python(file: File, path: Path, warnings: Warnings) -> Reading:
    """Has python-dotenv read a file; its warnings come as problems beside the values."""
    from dotenv.main import DotEnv

    path.write_bytes(file.data)
    warnings.messages.clear()
    kept = dict(os.environ)
    os.environ.clear()
    os.environ.update(file.environment)
    try:
        reader = DotEnv(path, encoding="utf-8", override=file.precedence == "file")
        values = dict(reader.dict())
    except UnicodeDecodeError as error:
        return Reading(None, [error.reason])
    finally:
        os.environ.clear()
        os.environ.update(kept)
    return Reading(values, list(warnings.messages))


# The table


def table_file(case: dict) -> File:
    data = base64.b64decode(case["base64"]) if "base64" in case else case["input"].encode()
    return File(data, case.get("environment", {}), case.get("precedence", "environment"))


def check_table(cases: list[dict], ours: list[Reading], theirs: list[Reading]) -> list[str]:
    """What does not fit the table."""
    failures = []
    for case, hazel, python in zip(cases, ours, theirs, strict=True):
        expected = Reading(case.get("values"), case.get("problems", []))
        if hazel != expected:
            failures.append(f"{case['name']}: Hazel has {hazel}, and the table {expected}")
        difference = case.get("difference")
        if difference is None:
            if python.values != expected.values:
                failures.append(f"{case['name']}: python-dotenv has {python.values}")
            if expected.values is not None and python.problems:
                failures.append(f"{case['name']}: python-dotenv warns: {python.problems}")
            continue
        if not difference.get("reason"):
            failures.append(f"{case['name']}: the difference has no reason")
        if python.values != difference.get("values"):
            failures.append(f"{case['name']}: python-dotenv has {python.values} by now")
        if python.values == expected.values:
            failures.append(f"{case['name']}: there is no difference any more")
    return failures


# Random files


# What Hazel accepts and reads in another way, on purpose: a test of the file, and the reason.
DEVIATIONS = [
    (re.compile(rb"(?s)'.*\$\{"), "values in single quotes are literal"),
    (re.compile(rb"\\\$"), "a dollar can be escaped in double quotes"),
    (re.compile(rb"\$\{[^}]*:-[^}]*\$\{"), "defaults may hold references"),
    (re.compile(rb"\$\{[^}]*:-"), "a default also stands in for an empty value, as in shells"),
]
WORDS = [
    b"\n", b"\r\n", b"\r", b" ", b"\t", b"=", b"#", b" #", b"'", b'"', b"\\", b"\\n", b"\\'",
    b'\\"', b"\\\\", b"$", b"${", b"}", b"${A}", b"${A:-x}", b"$A", b"A", b"A=", b"B=b", b"export ",
    b"export", b"\xc2\xa0", b"\xe2\x80\x83", b"\xc3\xa9", b"\xef\xbb\xbf", b"`", b":", b"-", b"1",
]  # fmt: skip


def change(data: bytes, others: list[bytes], randomness: random.Random) -> bytes:
    """Makes one random change."""
    position = randomness.randrange(len(data) + 1)
    kind = randomness.randrange(5)
    if kind == 0:
        return data[:position] + randomness.choice(WORDS) + data[position:]
    if kind == 1:
        return data[:position] + randomness.choice(WORDS) + data[position + 1 :]
    if kind == 2:
        return data[:position] + data[position + randomness.randrange(1, 4) :]
    if kind == 3:
        return data + b"\n" + randomness.choice(others)
    lines = data.splitlines(keepends=True) or [b""]
    randomness.shuffle(lines)
    return b"".join(lines)


def make_files(count: int, seed: int, files: list[File]) -> list[File]:
    """Random changes of files."""
    randomness = random.Random(seed)
    contents = [file.data for file in files]
    made = []
    while len(made) < count:
        file = randomness.choice(files)
        data = file.data
        for _ in range(randomness.choice((1, 1, 2, 2, 3, 5))):
            data = change(data, contents, randomness)
        made.append(File(data, file.environment, file.precedence))
    return made


def check_random(
    files: list[File], ours: list[Reading], theirs: list[Reading], counts: Counter[str]
) -> list[str]:
    """Where python-dotenv has something else than what Hazel accepts."""
    failures = []
    for file, hazel, python in zip(files, ours, theirs, strict=True):
        if hazel.values is None:
            counts["refused"] += 1
            continue
        counts["accepted"] += 1
        if hazel.values == python.values and not python.problems:
            continue
        known = [reason for test, reason in DEVIATIONS if test.search(file.data)]
        if known:
            counts[f"known: {known[0]}"] += 1
        else:
            failures.append(
                f"{file.data!r} with {file.environment}, {file.precedence} first:\n"
                f"    Hazel {hazel.values}\n    python-dotenv {python.values} {python.problems}"
            )
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    warnings = Warnings()
    logger = logging.getLogger("dotenv.main")
    logger.addHandler(warnings)
    logger.propagate = False

    binary = compile_dump()
    cases = json.loads(TABLE.read_text(encoding="utf-8"))
    known = [table_file(case) for case in cases]
    made = make_files(arguments.cases, arguments.seed, known)
    files = known + made
    ours = read_hazel(binary, files)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ".env"
        theirs = [read_python(file, path, warnings) for file in files]

    counts: Counter[str] = Counter()
    failures = check_table(cases, ours[: len(cases)], theirs[: len(cases)])
    failures += check_random(made, ours[len(cases) :], theirs[len(cases) :], counts)
    for what, number in sorted(counts.items()):
        print(f"{number:7} {what}")
    for failure in failures[:20]:
        print(f"error: {failure}", file=sys.stderr)
    if failures:
        print(f"error: {len(failures)} differences", file=sys.stderr)
        return 1
    if len(cases) < LEAST_CASES or counts["accepted"] < len(made) // 10:
        print("error: too few cases are accepted for this to mean anything", file=sys.stderr)
        return 1
    differences = sum("difference" in case for case in cases)
    print(
        f"{len(cases)} cases: {len(cases) - differences} alike, {differences} deliberately "
        f"different; {len(made)} random files: what Hazel accepts, python-dotenv reads alike"
    )
    return 0


def use_own_python() -> None:
    """Goes on in .build-venv, where python-dotenv is."""
    if Path(sys.prefix) == VENV_PYTHON.parent.parent or not VENV_PYTHON.exists():
        return
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv])


if __name__ == "__main__":
    use_own_python()
    sys.exit(main())

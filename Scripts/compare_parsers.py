#!/usr/bin/env python3
"""Compares Hazel's HTTP/1.1 parser with those of others: h11 and llhttp.

    Scripts/compare_parsers.py [--cases 20000] [--seed 1]

Requests are made of the seeds in Fuzz/seeds/head and of random changes to them. What Hazel accepts,
the others must accept, too, with the same method, target, fields, content and rest: two readers
that understand a message differently are how requests are smuggled. The other way round does not
matter: Hazel refuses much that others put up with. Where Hazel accepts more on purpose, DEVIATIONS
says why.

It needs h11 and llhttp in .build-venv (Scripts/python_tools.sh), and compiles Fuzz/ParserDump.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import struct
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KERNEL = ROOT / "Packages/HazelCore/Sources/HazelKernel"
HTTP1 = ROOT / "Packages/HazelCore/Sources/HazelServer/HTTP1"
PARSER_FILES = (
    "RequestHeadParser",
    "RequestFraming",
    "HeadFailure",
    "HostSyntax",
    "ChunkedDecoder",
)
OUT = ROOT / ".build-fuzz"
VENV_PYTHON = ROOT / ".build-venv/bin/python"

# Trailer fields that Hazel drops (RFC 9110, section 6.5.1).
DROPPED_TRAILERS = {
    b"transfer-encoding",
    b"content-length",
    b"host",
    b"authorization",
    b"content-type",
    b"content-encoding",
    b"content-range",
    b"trailer",
    b"set-cookie",
    b"cookie",
    b"expect",
    b"te",
    b"cache-control",
    b"connection",
}


@dataclass
class Message:
    """What a parser made of a request."""

    outcome: str  # "complete", "incomplete" or "refused"
    reason: str = ""
    method: bytes = b""
    target: bytes = b""
    minor: int = 1
    fields: list[tuple[bytes, bytes]] = field(default_factory=list)
    data: bytes = b""
    content: str = ""  # "whole", "incomplete" or "refused"
    trailers: list[tuple[bytes, bytes]] | None = None  # None where a parser does not tell
    rest: bytes | None = None
    keeps_alive: bool | None = None


# Hazel


def compile_dump() -> Path:
    """Compiles Fuzz/ParserDump together with what it needs, if anything of it changed."""
    binary = OUT / "parser-dump"
    sources = sorted(KERNEL.rglob("*.swift"))
    sources += [HTTP1 / f"{name}.swift" for name in PARSER_FILES]
    sources.append(ROOT / "Fuzz/ParserDump/main.swift")
    if binary.exists() and all(s.stat().st_mtime < binary.stat().st_mtime for s in sources):
        return binary
    print("compiling Fuzz/ParserDump", flush=True)
    OUT.mkdir(exist_ok=True)
    features = ("ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault")
    command = ["swiftc", "-Onone", "-wmo", "-num-threads", "2", "-swift-version", "6"]
    command += ["-suppress-warnings", "-module-name", "HazelKernel", "-package-name", "hazelcore"]
    for feature in (*features, "NonisolatedNonsendingByDefault"):
        command += ["-enable-upcoming-feature", feature]
    subprocess.run([*command, *map(str, sources), "-o", str(binary)], check=True, cwd=OUT)
    return binary


def read_hazel(binary: Path, requests: list[bytes]) -> list[Message]:
    """Has Hazel's parser read all requests."""
    data = b"".join(struct.pack("<I", len(request)) + request for request in requests)
    result = subprocess.run([binary], input=data, capture_output=True, check=True)
    lines = result.stdout.splitlines()
    if len(lines) != len(requests):
        sys.exit(f"error: {len(lines)} answers to {len(requests)} requests")
    return [
        hazel_message(json.loads(line), request)
        for line, request in zip(lines, requests, strict=True)
    ]


def pairs(encoded: list[list[str]]) -> list[tuple[bytes, bytes]]:
    return [(bytes.fromhex(name).lower(), bytes.fromhex(value)) for name, value in encoded]


def hazel_message(parsed: dict, request: bytes) -> Message:
    if parsed["outcome"] != "complete":
        outcome = "incomplete" if parsed["outcome"] == "incomplete" else "refused"
        return Message(outcome, parsed.get("code", ""))
    data = bytes.fromhex(parsed["data"])
    content = parsed["content"]
    message = Message(
        "complete",
        method=bytes.fromhex(parsed["method"]),
        target=bytes.fromhex(parsed["target"]),
        minor=parsed["minor"],
        keeps_alive=parsed["keepsAlive"],
        fields=pairs(parsed["fields"]),
        data=data,
        content=content if content in ("whole", "incomplete") else "refused",
        reason=content,
    )
    if content == "whole":
        used = parsed.get("used", len(data))
        message.rest = request[parsed["head"] + used :]
        message.trailers = pairs(parsed.get("trailers", []))
    return message


# The others


def without_empty_lines(request: bytes) -> bytes:
    """The request without empty lines at its start; see DEVIATIONS."""
    for _ in range(2):
        if request.startswith(b"\r\n"):
            request = request[2:]
    return request


def read_h11(request: bytes) -> Message:
    import h11

    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20)
    try:
        connection.receive_data(without_empty_lines(request))
        event = connection.next_event()
    except h11.RemoteProtocolError as error:
        return Message("refused", str(error))
    if event is h11.NEED_DATA:
        return Message("incomplete")
    message = Message(
        "complete",
        method=event.method,
        target=event.target,
        minor=int(event.http_version.split(b".")[1]),
        fields=list(event.headers),
    )
    try:
        while True:
            event = connection.next_event()
            if isinstance(event, h11.Data):
                message.data += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                message.content = "whole"
                message.trailers = list(event.headers)
                message.rest = bytes(connection.trailing_data[0])
                return message
            else:
                message.content = "incomplete"
                return message
    except h11.RemoteProtocolError as error:
        message.content, message.reason = "refused", str(error)
        return message


def read_llhttp(request: bytes) -> Message:
    import llhttp

    class Reader(llhttp.Request):
        """Collects what llhttp reports, and stops at the end of the first message."""

        def __init__(self) -> None:
            super().__init__()
            self.message = Message("incomplete")
            self.verb = b""
            self.url = b""
            self.names: list[bytes] = [b""]
            self.values: list[bytes] = [b""]
            self.has_head = False

        def on_method(self, data):
            self.verb += bytes(data)

        def on_url(self, data):
            self.url += bytes(data)

        def on_header_field(self, data):
            self.names[-1] += bytes(data)

        def on_header_value(self, data):
            self.values[-1] += bytes(data)

        def on_header_value_complete(self):
            self.names.append(b"")
            self.values.append(b"")

        def on_headers_complete(self):
            self.has_head = True
            self.head_count = len(self.names) - 1

        def on_body(self, data):
            self.message.data += bytes(data)

        def on_message_complete(self):
            self.message.content = "whole"
            self.message.keeps_alive = self.should_keep_alive
            self.pause()

    reader = Reader()
    data = without_empty_lines(request)
    used = None
    try:
        used = reader.execute(data)
    except llhttp.Error as error:
        reader.message.reason = f"{type(error).__name__}: {error}"
        if not reader.has_head:
            return Message("refused", reader.message.reason)
        if reader.message.content != "whole":
            reader.message.content = "refused"
    message = reader.message
    if not reader.has_head:
        return message
    message.outcome = "complete"
    message.method, message.target, message.minor = reader.verb, reader.url, reader.minor
    fields = [
        (name.lower(), value.rstrip(b" \t"))
        for name, value in zip(reader.names, reader.values, strict=True)
    ]
    message.fields = fields[: reader.head_count]
    if message.content == "whole":
        message.trailers = [pair for pair in fields[reader.head_count :] if pair[0]]
        if used is not None:
            message.rest = data[used:]
    elif not message.content:
        message.content = "incomplete"
    return message


def has_trailer(names: set[bytes], request: bytes) -> bool:
    """Whether the last chunk is followed by one of these fields."""
    trailers = re.split(rb"\r\n0+(?:;[^\r\n]*)?\r\n", request, maxsplit=1)[-1]
    lines = trailers.split(b"\r\n\r\n")[0].split(b"\r\n")
    return any(line.split(b":")[0].strip().lower() in names for line in lines)


# What Hazel accepts and others do not, on purpose: a parser, a test, and the reason.
DEVIATIONS = [
    (
        "llhttp",
        lambda theirs, request: theirs.outcome == "refused" and "InvalidMethod" in theirs.reason,
        "llhttp knows a fixed list of methods; any token is one (RFC 9110, section 9.1)",
    ),
    (
        "llhttp",
        lambda theirs, request: any(name == b"upgrade" for name, _ in theirs.fields),
        "llhttp stops at an upgrade; Hazel leaves the field to the route",
    ),
    (
        "llhttp",
        lambda theirs, request: "chunk extensions" in theirs.reason,
        "chunk extensions are skipped, not read: none holds a line end, so all end alike",
    ),
    (
        "llhttp",
        lambda theirs, request: (
            re.match("Invalid(ContentLength|TransferEncoding)", theirs.reason)
            and has_trailer({b"content-length", b"transfer-encoding"}, request)
        ),
        "framing fields in a trailer are dropped, as RFC 9110, section 6.5.1 has it",
    ),
    (
        "llhttp",
        lambda theirs, request: re.search(rb"(?i)(chunked|close)[ \t]*\t", request),
        "llhttp takes a tab behind a word for a part of it; it is white space (RFC 9110, 5.6.3)",
    ),
    (
        "h11",
        lambda theirs, request: (
            theirs.content == "refused"
            and has_trailer({b"content-length", b"transfer-encoding", b"host"}, request)
        ),
        "framing fields in a trailer are dropped, as RFC 9110, section 6.5.1 has it",
    ),
]


def path_of(target: bytes) -> bytes:
    """The path and query of a target in absolute form: Hazel keeps no more of it."""
    match = re.match(rb"(?i)https?://[^/?]*(/.*)", target, re.DOTALL)
    return match[1] if match else target


def normal(fields: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The fields with the transfer coding in lower case, which is how h11 gives it."""
    return [
        (name, value.lower() if name == b"transfer-encoding" else value) for name, value in fields
    ]


def difference(ours: Message, theirs: Message) -> str | None:
    """What a parser sees in another way; None if nothing."""
    if theirs.outcome != "complete":
        return f"{theirs.outcome}: {theirs.reason}"
    checks = [
        ("method", ours.method, theirs.method),
        ("target", ours.target, path_of(theirs.target)),
        ("version", ours.minor, theirs.minor),
        ("fields", normal(ours.fields), normal(theirs.fields)),
    ]
    # Content that Hazel refuses, or waits for the rest of, is not accepted yet.
    if ours.content == "whole":
        if theirs.content != "whole":
            return f"the content is {theirs.content}: {theirs.reason}"
        checks.append(("content", ours.data, theirs.data))
        if theirs.rest is not None:
            checks.append(("rest", ours.rest, theirs.rest))
        # llhttp reads Connection in trailers, too, and lets keep-alive win in HTTP/1.0.
        reads_alike = ours.minor == 1 and b"connection" not in dict(theirs.trailers or ())
        if theirs.keeps_alive is not None and reads_alike:
            checks.append(("persistence", ours.keeps_alive, theirs.keeps_alive))
        if theirs.trailers is not None:
            # Hazel keeps trailers as text.
            kept = [
                (name, value.decode(errors="replace").encode())
                for name, value in theirs.trailers
                if name not in DROPPED_TRAILERS
            ]
            checks.append(("trailers", ours.trailers, kept))
    for name, own, other in checks:
        if own != other:
            return f"{name}: {other!r} instead of {own!r}"
    return None


# Requests

HOST = b"Host: bookshop.example\r\n"
LINES = [
    HOST,
    b"Content-Length: 4\r\n",
    b"Content-Length: 0\r\n",
    b"Content-Length: 04\r\n",
    b"content-length:4\r\n",
    b"Content-Length: +4\r\n",
    b"Content-Length: 4, 4\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Transfer-Encoding: Chunked \r\n",
    b"Transfer-Encoding: gzip, chunked\r\n",
    b"Transfer-Encoding : chunked\r\n",
    b"Transfer-Encoding:\tchunked\r\n",
    b"Transfer-Encoding\r\n",
    b"Connection: close\r\n",
    b"Connection: keep-alive, Content-Length\r\n",
    b"Expect: 100-continue\r\n",
    b"X: \r\n",
    b"X:\t y \t\r\n",
    b" folded\r\n",
    b"X: a\n",
    b"X: a\rb\r\n",
    b"\r\n",
    b"4\r\nMomo\r\n",
    b"0\r\n\r\n",
    b"4;a=b\r\nMomo\r\n",
    b"004\r\nMomo\r\n",
    b"0\r\nX-Sum: 1\r\n\r\n",
]
WORDS = [
    b"\r\n", b"\n", b"\r", b" ", b"\t", b":", b"\x00", b"\x0b", b"\x7f", b"\x80", b"\xff", b"0",
    b"4", b"f", b"F", b"-", b"+", b",", b";", b"=", b'"', b"/", b"?", b"#", b"*", b"%", b"HTTP/1.1",
    b"HTTP/1.0", b"GET ", b"POST ", b"chunked", b"0x", b"[::1]", b"@", b"\r\n\r\n",
]  # fmt: skip


def change(request: bytes, seeds: list[bytes], randomness: random.Random) -> bytes:
    """Makes one random change."""
    position = randomness.randrange(len(request) + 1)
    kind = randomness.randrange(8)
    if kind == 0:
        return request[:position] + randomness.choice(WORDS) + request[position:]
    if kind == 1:
        return request[:position] + randomness.choice(WORDS) + request[position + 1 :]
    if kind == 2:
        return request[:position] + request[position + randomness.randrange(1, 4) :]
    if kind == 3:
        return request[:position] + bytes([randomness.randrange(256)]) + request[position + 1 :]
    lines = request.splitlines(keepends=True) or [b""]
    index = randomness.randrange(len(lines))
    if kind == 4:
        lines.insert(index + 1, randomness.choice(LINES))
    elif kind == 5:
        lines[index] = randomness.choice(LINES)
    elif kind == 6:
        other = randomness.randrange(len(lines))
        lines[index], lines[other] = lines[other], lines[index]
    else:
        other_request = randomness.choice(seeds)
        return request[:position] + other_request[randomness.randrange(len(other_request) + 1) :]
    return b"".join(lines)


def make_requests(count: int, seed: int) -> list[bytes]:
    """The seeds, pairs of them, and random changes of both."""
    seeds = [path.read_bytes() for path in sorted((ROOT / "Fuzz/seeds/head").iterdir())]
    if not seeds:
        sys.exit("error: no seeds in Fuzz/seeds/head")
    randomness = random.Random(seed)
    requests = list(seeds)
    requests += [first + second for first in seeds for second in seeds]
    while len(requests) < count:
        request = randomness.choice(seeds)
        for _ in range(randomness.choice((1, 1, 1, 2, 2, 3, 5))):
            request = change(request, seeds, randomness)
        requests.append(request)
    return requests[:count]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    binary = compile_dump()
    requests = make_requests(arguments.cases, arguments.seed)
    counts: Counter[str] = Counter()
    failures: list[str] = []
    for request, ours in zip(requests, read_hazel(binary, requests), strict=True):
        counts[ours.outcome] += 1
        if ours.outcome != "complete":
            continue
        counts[f"content {ours.content}"] += 1
        for name, read in (("h11", read_h11), ("llhttp", read_llhttp)):
            theirs = read(request)
            found = difference(ours, theirs)
            if found is None:
                continue
            known = [
                reason for who, test, reason in DEVIATIONS if who == name and test(theirs, request)
            ]
            if known:
                counts[f"known: {known[0]}"] += 1
            else:
                failures.append(f"{name}, {found}\n    {request!r}")

    for what, number in sorted(counts.items()):
        print(f"{number:7} {what}")
    for failure in failures[:20]:
        print(f"error: {failure}", file=sys.stderr)
    if failures:
        print(f"error: {len(failures)} differences", file=sys.stderr)
        return 1
    if counts["complete"] < len(requests) // 20:
        print("error: too few requests are accepted for this to mean anything", file=sys.stderr)
        return 1
    print(f"{len(requests)} requests: what Hazel accepts, h11 and llhttp accept alike")
    return 0


def use_own_python() -> None:
    """Goes on in .build-venv, where h11 and llhttp are."""
    if Path(sys.prefix) == VENV_PYTHON.parent.parent or not VENV_PYTHON.exists():
        return
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv])


if __name__ == "__main__":
    use_own_python()
    sys.exit(main())

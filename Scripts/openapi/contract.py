"""Lets schemathesis try whether an application does what its document says."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

from .document import EVENT_STREAM, Operation, operations
from .server import REQUEST_LIMIT_SECONDS, CheckError

RUN_LIMIT_SECONDS = 600


def check(
    base: str, path: str, document: dict[str, Any], token: str | None, examples: int, seed: int
) -> None:
    """Runs schemathesis with all checks; streams of events are looked at by themselves."""
    streams = [operation for operation in operations(document) if operation.is_endless]
    for operation in streams:
        check_stream(base, operation, token)
    command = [str(Path(sys.executable).parent / "schemathesis"), "--no-color", "run", base + path]
    command += ["--checks", "all", "--max-examples", str(examples), "--seed", str(seed)]
    command += ["--request-timeout", "10", "--continue-on-failure"]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    for operation in streams:
        command += ["--exclude-path", operation.path]
    result = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=RUN_LIMIT_SECONDS,
        check=False,
    )
    if result.returncode != 0:
        raise CheckError(f"schemathesis has findings (seed {seed}):\n{result.stdout}")
    summary = [line.strip() for line in result.stdout.splitlines() if "generated" in line]
    print(f"schemathesis, seed {seed}: {' '.join(summary) or 'no findings'}")


def check_stream(base: str, operation: Operation, token: str | None) -> None:
    """Looks at the head of a stream of events, where it can be had without typing anything."""
    if operation.method != "get" or operation.needs_input:
        return
    request = urllib.request.Request(base + operation.path, headers={"Accept": EVENT_STREAM})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=REQUEST_LIMIT_SECONDS) as response:
            media_type = response.headers.get_content_type()
    except OSError as error:
        raise CheckError(f"GET {operation.path}: {error}") from None
    if media_type != EVENT_STREAM:
        raise CheckError(f"GET {operation.path} is {media_type}, not {EVENT_STREAM}")
    print(f"{operation.path}: a stream of events, as the document says")

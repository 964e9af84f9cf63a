"""Lets schemathesis try whether an application does what its document says."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .document import EVENT_STREAM, Operation, operations
from .server import REQUEST_LIMIT_SECONDS, CheckError, fetch

RUN_LIMIT_SECONDS = 600
# What a stream of events is asked with for each of its parameters, besides nothing.
ODD_VALUES = ("", "x", "-1", "0", "9223372036854775807", "99999999999999999999", "%00")


@dataclass(frozen=True)
class Options:
    """How an application is tried."""

    token: str | None
    examples: int
    seed: int
    config: Path | None


def check(url: str, document: dict[str, Any], options: Options) -> None:
    """Runs schemathesis with all checks; streams of events, which never end, are tried here."""
    streams = [operation for operation in operations(document) if operation.is_endless]
    base = urllib.parse.urljoin(url, "/").rstrip("/")
    for operation in streams:
        check_stream(base, operation, options.token)
        # What a stream does behind its head may end the whole application.
        fetch(url)
    command = [str(Path(sys.executable).absolute().parent / "schemathesis"), "--no-color"]
    if options.config:
        command += ["--config-file", str(options.config.resolve())]
    command += ["run", url, "--checks", "all", "--max-examples", str(options.examples)]
    command += ["--seed", str(options.seed), "--request-timeout", "10", "--continue-on-failure"]
    if options.token:
        command += ["--header", f"Authorization: Bearer {options.token}"]
    for operation in streams:
        command += ["--exclude-path", operation.path]
    # It keeps what it found in a folder, and tries that first the next time: not here.
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=RUN_LIMIT_SECONDS,
            check=False,
        )
    if result.returncode != 0:
        raise CheckError(f"schemathesis has findings (seed {options.seed}):\n{result.stdout}")
    summary = [line.strip() for line in result.stdout.splitlines() if "generated, " in line]
    print(f"schemathesis, seed {options.seed}: {' '.join(summary) or 'no findings'}")


def check_stream(base: str, operation: Operation, token: str | None) -> None:
    """Looks at the heads of a stream of events, also where it is asked for with odd values."""
    if operation.method != "get" or operation.needs_input:
        return
    documented = operation.value["responses"]
    parameters = [operation.resolved(value) for value in operation.value.get("parameters", [])]
    names = [value["name"] for value in parameters if value.get("in") == "query"]
    targets = [operation.path]
    targets += [f"{operation.path}?{name}={value}" for name in names for value in ODD_VALUES]
    for target in targets:
        status, media_type = head(base + target, token)
        if str(status) not in documented and "default" not in documented:
            raise CheckError(f"GET {target} is {status}, of which the document tells nothing")
        wanted = operation.resolved(documented.get(str(status), {})).get("content", {})
        if wanted and media_type not in wanted:
            raise CheckError(f"GET {target} is {media_type}, not {' or '.join(wanted)}")
    print(f"{operation.path}: a stream of events, asked for {len(targets)} times")


def head(url: str, token: str | None) -> tuple[int, str]:
    """The status and the media type of an answer, which is not read."""
    request = urllib.request.Request(url, headers={"Accept": EVENT_STREAM})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=REQUEST_LIMIT_SECONDS) as response:
            return response.status, response.headers.get_content_type()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type()
    except OSError as error:
        raise CheckError(f"GET {url}: {error}") from None

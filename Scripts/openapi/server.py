"""Starts an application at a free port, and says what it answers."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

START_LIMIT_SECONDS = 30.0
STOP_LIMIT_SECONDS = 30
REQUEST_LIMIT_SECONDS = 20
# What SwaggerModule logs of an answer that is not as the document says.
ERROR_LINE = re.compile(r"^\S+ error .* answered with \d{3} .*$", re.MULTILINE)
ERROR_LIMIT = 10
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


class CheckError(Exception):
    """What is not as it should be, for people to read."""


def address_in(output: str) -> str | None:
    """The first address that an application printed."""
    found = ADDRESS.search(output)
    return found[0] if found else None


@contextlib.contextmanager
def running(command: list[str]) -> Iterator[str]:
    """Runs an application that listens at HOST and PORT and prints where; gives its address.

    It must still run at the end, end with status 0 on SIGTERM, and not have found its own answers
    wrong.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "output"
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "HOST": "127.0.0.1", "PORT": "0"},
            )
        try:
            yield wait_for_address(process, log)
            if process.poll() is not None:
                raise CheckError(f"{command[0]} ended by itself:\n{tail(log)}")
            process.send_signal(signal.SIGTERM)
            if process.wait(timeout=STOP_LIMIT_SECONDS) != 0:
                raise CheckError(f"{command[0]} ended with status {process.returncode}")
            errors = ERROR_LINE.findall(log.read_text(errors="replace"))
            if errors:
                raise CheckError(
                    "\n".join(["it answered otherwise than it says:", *errors[:ERROR_LIMIT]])
                )
        except subprocess.TimeoutExpired:
            raise CheckError(
                f"{command[0]} still runs {STOP_LIMIT_SECONDS} s after SIGTERM"
            ) from None
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def wait_for_address(process: subprocess.Popen[bytes], log: Path) -> str:
    """Waits until the application has printed its address."""
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        address = address_in(log.read_text(errors="replace"))
        if address:
            return address
        time.sleep(0.05)
    raise CheckError(f"the application printed no address; its output:\n{tail(log)}")


def tail(log: Path) -> str:
    """The last lines of what an application printed."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-20:])


def fetch(url: str) -> str:
    """The text at a URL."""
    try:
        with urllib.request.urlopen(url, timeout=REQUEST_LIMIT_SECONDS) as response:
            text: str = response.read().decode()
            return text
    except urllib.error.HTTPError as error:
        raise CheckError(f"GET {url} is answered with {error.code}") from None
    except OSError as error:
        raise CheckError(f"GET {url}: {error}") from None


def fetch_json(url: str) -> dict[str, Any]:
    """The JSON object at a URL."""
    try:
        value = json.loads(fetch(url))
    except ValueError as error:
        raise CheckError(f"{url} is no JSON: {error}") from None
    if not isinstance(value, dict):
        raise CheckError(f"{url} holds no object")
    return value

#!/usr/bin/env python3
"""Starts an example, runs every command that it prints over a socket, and stops it.

    Scripts/smoke_example.py .build-packages/debug/Bookshop

The example prints commands to try it with, each under a comment that says which status it gets:

      # 200: one book
      curl -i 'http://127.0.0.1:8080/books/1'

All of them must get that status, and the example must end with status 0 on SIGTERM.
"""

from __future__ import annotations

import argparse
import os
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
import time

START_LIMIT_SECONDS = 30.0
COMMAND_LIMIT_SECONDS = 20
STOP_LIMIT_SECONDS = 30
# The list of commands ends when nothing more comes for so long.
QUIET_SECONDS = 0.5

EXAMPLE = re.compile(
    r"^\s*# (?P<status>\d{3}): (?P<summary>.*)\n\s*(?P<command>curl .*)$", re.MULTILINE
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class SmokeError(Exception):
    """What the example did not do as it should."""


def examples(output: str) -> list[tuple[int, str, str]]:
    """Status, summary and command of each example that was printed."""
    text = COLOUR.sub("", output).replace("\r\n", "\n")
    return [(int(m["status"]), m["summary"], m["command"]) for m in EXAMPLE.finditer(text)]


def read_examples(terminal: int, process: subprocess.Popen[bytes]) -> list[tuple[int, str, str]]:
    """Reads what the example prints until its list of commands is complete."""
    output = ""
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < deadline:
        readable, _, _ = select.select([terminal], [], [], QUIET_SECONDS)
        if readable:
            try:
                output += os.read(terminal, 65536).decode(errors="replace")
                continue
            except OSError:  # the other side is closed
                break
        found = examples(output)
        if found:
            return found
        if process.poll() is not None:
            break
    raise SmokeError(f"the example printed no commands; its output:\n{output}")


def run_example(status: int, summary: str, command: str) -> str | None:
    """Runs one command; returns what is wrong."""
    words = [*shlex.split(command), "--silent", "--show-error", "--output", os.devnull]
    words += ["--max-time", str(COMMAND_LIMIT_SECONDS), "--write-out", "%{http_code}"]
    result = subprocess.run(
        words, capture_output=True, text=True, timeout=2 * COMMAND_LIMIT_SECONDS, check=False
    )
    if result.returncode == 0 and result.stdout == str(status):
        return None
    return (
        f"{command}\n  {summary}: {status} expected, got {result.stdout} "
        f"(status {result.returncode} of curl) {result.stderr.strip()}"
    )


def smoke(binary: str) -> int:
    """Runs the whole test and returns how many commands were run."""
    # Behind a terminal the example prints line by line, as it does for a person.
    terminal, other_side = pty.openpty()
    process = subprocess.Popen(
        [binary],
        stdin=subprocess.DEVNULL,
        stdout=other_side,
        stderr=other_side,
        env={**os.environ, "HOST": "127.0.0.1", "PORT": "0"},
        start_new_session=True,
    )
    os.close(other_side)
    try:
        found = read_examples(terminal, process)
        wrong = [text for text in (run_example(*example) for example in found) if text]
        if wrong:
            raise SmokeError("\n".join(wrong))
        process.send_signal(signal.SIGTERM)
        try:
            status = process.wait(timeout=STOP_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            raise SmokeError(f"still running {STOP_LIMIT_SECONDS} seconds after SIGTERM") from None
        if status != 0:
            raise SmokeError(f"ended with status {status} on SIGTERM")
        return len(found)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(terminal)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    binary = parser.parse_args().binary
    try:
        count = smoke(binary)
    except SmokeError as error:
        print(f"error: {binary}: {error}", file=sys.stderr)
        return 1
    print(f"{binary}: {count} requests over a socket were answered as promised.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

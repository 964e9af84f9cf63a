#!/usr/bin/env python3
"""Runs a swift command with a time limit; a warning in our own code or a run of no test fails.

    Scripts/run_swift.py --limit 900 -- swift build --build-tests

Warnings are found in the output rather than turned into errors by a flag: a flag in the manifests
would be shipped to users and break them with the next compiler, and one on the command line would
reach the dependencies, too. A file with a warning gets a new time stamp, so that the next build
compiles it again and the warning is not forgotten. Code of others is left alone.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import FrameType

from support import workspace

# A file of ours: "/path/File.swift:3:7: warning: text".
IN_FILE = re.compile(r"^(?P<file>/[^:]+):\d+:\d+: warning: ")
# In what a macro made: "macro expansion @Test:18:44: warning: text", and the line after it says
# where the macro was used: "`- /path/File.swift:169:4: note: expanded code originates here".
IN_MACRO = re.compile(r"^macro expansion .*:\d+:\d+: warning: (?P<text>.*)$")
MACRO_ORIGIN = re.compile(r"^`- (?P<place>(?P<file>/[^:]+):\d+:\d+): note: ")
# SwiftPM about a package: "warning: 'hazel': found 1 file(s) which are unhandled".
ABOUT_PACKAGE = re.compile(r"^warning: '(?P<identity>[^']+)': ")
# Swift Testing's last line when a filter, say, left nothing to run. It calls that a success.
NO_TESTS = re.compile(r"Test run with 0 tests\b")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")

TIMED_OUT = 124


class Warnings:
    """Collects the warnings that are ours to mend."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.lines: list[str] = []
        self.files: set[Path] = set()
        self.in_macro = ""
        folders = [
            *(package.folder for package in workspace.packages(root)),
            *(manifest.parent for manifest in root.glob("Examples/*/Package.swift")),
            *(manifest.parent for manifest in root.glob("*/Package.swift")),
            self.root,
        ]
        self.identities = {folder.name.lower() for folder in folders} | {workspace.UMBRELLA}

    def read(self, line: str) -> None:
        """Takes one line of the output."""
        line = COLOUR.sub("", line).rstrip()
        in_file = IN_FILE.match(line)
        if in_file:
            self.add(line, Path(in_file["file"]))
        origin = MACRO_ORIGIN.match(line)
        if origin and self.in_macro:
            self.add(f"{origin['place']}: warning: {self.in_macro}", Path(origin["file"]))
        in_macro = IN_MACRO.match(line)
        self.in_macro = in_macro["text"] if in_macro else ""
        about = ABOUT_PACKAGE.match(line)
        if about and about["identity"].lower() in self.identities and line not in self.lines:
            self.lines.append(line)

    def add(self, line: str, path: Path) -> None:
        """Notes a warning, once, if it is in a file of ours."""
        if self.is_ours(path) and line not in self.lines:
            self.lines.append(line)
            self.files.add(path)

    def is_ours(self, path: Path) -> bool:
        """Whether a file is part of the project; build folders (.build, .build-x) are not."""
        try:
            parts = path.resolve().relative_to(self.root).parts
        except ValueError:
            return False
        return not any(part.startswith(".build") for part in parts)

    def mark_files(self) -> None:
        """Makes the next build compile the files again."""
        for path in self.files:
            if path.exists():
                os.utime(path)


def end_group(process: subprocess.Popen[str], with_signal: signal.Signals) -> None:
    """Ends the command together with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, with_signal)


def run(
    command: list[str],
    limit: float,
    root: Path,
    allow_warnings: bool = False,
    environment: dict[str, str] | None = None,
) -> int:
    """Runs the command and returns the exit status that stands for all that was found."""
    warnings = Warnings(root)
    timed_out = threading.Event()
    no_tests = False
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
        start_new_session=True,
    )

    def stop() -> None:
        timed_out.set()
        end_group(process, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        end_group(process, signal.SIGKILL)

    def interrupted(number: int, _: FrameType | None) -> None:
        end_group(process, signal.SIGTERM)
        sys.exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupted)
    timer = threading.Timer(limit, stop)
    timer.daemon = True
    timer.start()
    try:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            warnings.read(line)
            no_tests = no_tests or NO_TESTS.search(line) is not None
        status = process.wait()
    finally:
        timer.cancel()
    if timed_out.is_set():
        print(f"error: ended after {limit:g} seconds: {' '.join(command)}", file=sys.stderr)
        return TIMED_OUT
    if no_tests and status == 0:
        print("error: no test was run", file=sys.stderr)
        return 1
    if warnings.lines and not allow_warnings:
        warnings.mark_files()
        print(f"error: {len(warnings.lines)} warning(s) in our own code:", file=sys.stderr)
        for line in warnings.lines:
            print(f"  {line}", file=sys.stderr)
        return status or 1
    # A command ended by a signal has a negative status here.
    return status if status >= 0 else 128 - status


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=float, default=1800, help="seconds until it is ended")
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--allow-warnings", action="store_true", help="report, but do not fail")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if not command:
        parser.error("no command given")
    return run(command, options.limit, options.root, options.allow_warnings)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Starts an application and checks its documentation of itself, with the tools of others.

    Scripts/check_openapi.py .build-packages/debug/Bookshop --token grace
    Scripts/check_openapi.py --url http://127.0.0.1:8080 --only specification browser

| part | what is checked |
| --- | --- |
| specification | openapi-spec-validator finds nothing; YAML says the same as JSON |
| contract | schemathesis, with all its checks, finds no answer that the document does not tell |
| browser | in Chromium the pages load without an error; "Try it out" shows an answer |

The tools are those of Scripts/requirements-openapi.txt; `make openapi-check` installs them.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from openapi import browser, contract, specification
from openapi.server import CheckError, running

PARTS = ("specification", "contract", "browser")
DOCUMENTS = ["/openapi.json", "/openapi.yaml", "/openapi.json?openapi=3.0"]


@contextlib.contextmanager
def target(arguments: argparse.Namespace) -> Iterator[str]:
    """The address of the application; started, where it does not run already."""
    if arguments.url:
        yield arguments.url.rstrip("/")
    else:
        with running([arguments.binary]) as address:
            yield address


def check(arguments: argparse.Namespace) -> None:
    """Does all parts that were asked for."""
    with target(arguments) as base:
        started = time.monotonic()

        def done(part: str) -> None:
            nonlocal started
            print(f"{part} took {time.monotonic() - started:.0f} s", flush=True)
            started = time.monotonic()

        # The others need the document, so it is always looked at.
        document = specification.check(base, arguments.documents)
        done("specification")
        if "browser" in arguments.only:
            browser.check(base, arguments.docs, document, arguments.token, arguments.pictures)
            done("browser")
        # Last, for it leaves things behind.
        if "contract" in arguments.only:
            contract.check(
                base + arguments.documents[0],
                document,
                contract.Options(
                    arguments.token, arguments.examples, arguments.seed, arguments.config
                ),
            )
            done("contract")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", help="the application; it listens at HOST and PORT")
    parser.add_argument("--url", help="where an application runs already")
    parser.add_argument("--token", help="a bearer token of somebody who may do everything")
    parser.add_argument("--config", type=Path, help="a schemathesis.toml")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--documents", nargs="+", default=DOCUMENTS, help="where the documents are")
    parser.add_argument("--docs", default="/docs", help="where the pages are")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the pages")
    parser.add_argument("--examples", type=int, default=20, help="requests for each operation")
    parser.add_argument("--seed", type=int, default=1, help="what chance begins with")
    arguments = parser.parse_args()
    if not arguments.binary and not arguments.url:
        parser.error("name the application, or --url")
    try:
        check(arguments)
    except CheckError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

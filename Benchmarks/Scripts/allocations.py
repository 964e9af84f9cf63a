#!/usr/bin/env python3
"""Counts the allocations per request of our server, and fails when there are too many.

It is a test and not a measurement: a count does not depend on what else the machine does.
"""

import argparse
import sys

from harness import allocation, budgets, build, scenarios, servers

LIMITS = {
    scenarios.PLAINTEXT.name: budgets.NO_ALLOCATION,
    scenarios.PARAMETER.name: budgets.NO_ALLOCATION,
    scenarios.BROWSER.name: budgets.NO_ALLOCATION,
    scenarios.PIPELINED.name: budgets.NO_ALLOCATION,
    scenarios.ASYNC.name: 5.0,
    scenarios.ASYNC_PIPELINED.name: 5.0,
}
CONTROLLER_LIMITS = {
    scenarios.PLAINTEXT.name: budgets.NO_ALLOCATION,
    scenarios.PARAMETER.name: budgets.NO_ALLOCATION,
}
"""The same through a controller, behind a guard."""


def judge(
    name: str, counted: allocation.PerRequest, limits: dict[str, float]
) -> tuple[bool | None, str]:
    """Whether a scenario keeps its limit, None where it has none; and a line that says so."""
    limit = limits.get(name)
    is_kept = None if limit is None else counted.allocations <= limit
    words = {
        None: "not limited",
        True: f"ok, at most {limit}",
        False: f"TOO MANY, at most {limit}",
    }
    line = (
        f"{name:16} {counted.allocations:8.3f} allocations, {counted.bytes:8.0f} bytes "
        f"per request: {words[is_kept]}"
    )
    return is_kept, line


def main() -> int:
    """Builds what is needed, counts and compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-build", action="store_true", help="count with what is built already")
    arguments = parser.parse_args()
    if not arguments.no_build:
        build.products(["HazelBench", "LoadGenerator"])
    build.allocation_counter()

    verdicts = []
    for server, limits in ((servers.HAZEL, LIMITS), (servers.HAZEL_CONTROLLERS, CONTROLLER_LIMITS)):
        print(f"{server.title}:")
        for name, counted in allocation.measure(server, scenarios.ALL).items():
            is_kept, line = judge(name, counted, limits)
            verdicts.append(is_kept)
            print(line)
    print(f"{verdicts.count(True)} passed, {verdicts.count(False)} failed")
    return 0 if verdicts.count(True) == len(LIMITS) + len(CONTROLLER_LIMITS) else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Counts the allocations per request of our server, and fails when there are too many.

It is a test and not a measurement: a count does not depend on what else the machine does.
"""

import argparse
import sys

from harness import allocation, budgets, build, scenarios, servers

LIMITS = {
    scenarios.PLAINTEXT.name: budgets.NO_ALLOCATION,
    scenarios.BROWSER.name: budgets.NO_ALLOCATION,
    scenarios.PIPELINED.name: budgets.NO_ALLOCATION,
    scenarios.ASYNC.name: 5.0,
    scenarios.ASYNC_PIPELINED.name: 5.0,
}


def main() -> int:
    """Builds what is needed, counts and compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-build", action="store_true", help="count with what is built already")
    arguments = parser.parse_args()
    if not arguments.no_build:
        build.products(["HazelBench", "LoadGenerator"])
    build.allocation_counter()

    counts = allocation.measure(servers.HAZEL, scenarios.ALL)
    passed = failed = 0
    for name, counted in counts.items():
        limit = LIMITS.get(name)
        verdict = "not limited"
        if limit is not None and counted.allocations <= limit:
            passed += 1
            verdict = f"ok, limit {limit:g}"
        elif limit is not None:
            failed += 1
            verdict = f"TOO MANY, limit {limit:g}"
        print(
            f"{name:16} {counted.allocations:8.3f} allocations, {counted.bytes:8.0f} bytes "
            f"per request: {verdict}"
        )
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

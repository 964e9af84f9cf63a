#!/usr/bin/env python3
"""Measures Hazel beside its peers; writes Benchmarks/results.json and docs/benchmarks.md."""

import argparse
import json
import os
import sys
from contextlib import ExitStack
from dataclasses import asdict

from harness import (
    allocation,
    budgets,
    build,
    footprint,
    machine,
    micro,
    paths,
    processors,
    report,
    scenarios,
    servers,
    startup,
    throughput,
)

PARTS = ["throughput", "allocations", "startup", "footprint", "micro"]
ALLOCATION_PEERS = [servers.HAZEL, servers.HUMMINGBIRD, servers.NIO_HTTP1, servers.NIO_BYTES]


def read_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", default="", help=f"parts to measure, by commas: {', '.join(PARTS)}"
    )
    parser.add_argument(
        "--scenarios",
        default="",
        help="scenarios of the part throughput, by commas: "
        + ", ".join(scenario.name for scenario in scenarios.ALL),
    )
    parser.add_argument("--servers", default="", help="servers to compare, by commas")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of a scenario (7)")
    parser.add_argument("--starts", type=int, default=15, help="starts of each server (15)")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="a tenth of the requests, to try the harness; writes nothing",
    )
    parser.add_argument("--no-build", action="store_true", help="measure what is built already")
    parser.add_argument(
        "--no-write", action="store_true", help="print only: leave the files as they are"
    )
    parser.add_argument("--check", action="store_true", help="fail when a budget is not kept")
    return parser.parse_args()


def chosen(names: str, known: list[str]) -> list[str]:
    """The names between the commas; all known ones when there are none."""
    if not names:
        return known
    asked = names.split(",")
    unknown = [name for name in asked if name not in known]
    if unknown:
        sys.exit(f"bench.py: unknown: {', '.join(unknown)}. Known: {', '.join(known)}")
    return asked


def measure_throughput(
    results: dict, present: list[servers.Server], arguments: argparse.Namespace
) -> None:
    """Measures each scenario with all servers alive at once."""
    names = chosen(arguments.scenarios, [scenario.name for scenario in scenarios.ALL])
    found = results.setdefault("throughput", {})
    with ExitStack() as stack:
        running = [stack.enter_context(servers.Running(server)) for server in present]
        for server in running:
            server.connect().close()
        for scenario in scenarios.ALL:
            if scenario.name not in names:
                continue
            print(f"throughput: {scenario.title}", file=sys.stderr)
            requests = scenario.requests // 10 if arguments.quick else scenario.requests
            found[scenario.name] = throughput.measure(
                scenario, running, arguments.rounds, requests
            )


def measure_allocations(results: dict, present: list[servers.Server]) -> None:
    """Counts allocations, one server after the other: nothing else can disturb a count."""
    results["allocations"] = {
        server.name: {
            name: asdict(counted)
            for name, counted in allocation.measure(server, scenarios.ALL).items()
        }
        for server in ALLOCATION_PEERS
        if server in present
    }


def main() -> int:
    """Builds, measures, writes and judges."""
    arguments = read_arguments()
    parts = chosen(arguments.only, PARTS)
    wanted = chosen(arguments.servers, [server.name for server in servers.ALL])
    if not arguments.no_build:
        build.products(
            ["HazelBench", "HummingbirdBench", "RawNIOBench", "MicroBench", "LoadGenerator"],
            with_peers=True,
        )
    build.allocation_counter()
    servers.allow_many_connections()
    os.sched_setaffinity(0, processors.load_processors())

    present = [server for server in servers.ALL if server.name in wanted]
    for server in present:
        if not server.is_available():
            print(f"{server.title} is not there: left out", file=sys.stderr)
    present = [server for server in present if server.is_available()]

    # What is not measured now keeps the figures of the last run.
    results = json.loads(paths.RESULTS.read_text()) if paths.RESULTS.exists() else {}
    results["machine"] = machine.describe()
    if "throughput" in parts:
        measure_throughput(results, present, arguments)
    if "allocations" in parts:
        print("allocations", file=sys.stderr)
        measure_allocations(results, present)
    if "startup" in parts:
        print("startup", file=sys.stderr)
        results["startup"] = startup.measure(present, arguments.starts)
    if "footprint" in parts:
        print("footprint", file=sys.stderr)
        results["footprint"] = footprint.measure(present, connections=2_000, repeats=3)
    if "micro" in parts:
        print("micro", file=sys.stderr)
        results["micro"] = micro.measure()

    print(report.markdown(results))
    if not arguments.no_write and not arguments.quick:
        paths.RESULTS.write_text(json.dumps(results, indent=2) + "\n")
        report.write(results, paths.REPORT)
    over = [verdict for verdict in budgets.judge(results) if verdict.is_kept is False]
    return 1 if arguments.check and over else 0


if __name__ == "__main__":
    sys.exit(main())

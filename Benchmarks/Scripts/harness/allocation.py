"""Allocations per request, counted inside the server's process."""

import statistics
import struct
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from harness import load, paths, verify
from harness.scenarios import Scenario
from harness.servers import Running, Server

FEW = 4_000
MANY = 24_000
CONNECTIONS = 16
TRIALS = 3


class CounterIsSilent(Exception):
    """The counter saw nothing where something must have been allocated."""


@dataclass(frozen=True)
class Totals:
    """All that a process has allocated since it started."""

    allocations: int
    bytes: int


@dataclass(frozen=True)
class PerRequest:
    """What one request allocates, connections and start-up taken out."""

    allocations: float
    bytes: float


def measure(server: Server, scenarios: Sequence[Scenario]) -> dict[str, PerRequest]:
    """Counts the allocations of each scenario that the server can answer, by its name.

    Both parts of a trial open the same number of connections, so that what a connection costs is
    in both counts and leaves with the difference: (many - few) / (requests more).
    """
    with tempfile.NamedTemporaryFile(prefix="hazel-totals-") as totals:
        environment = {
            "LD_PRELOAD": str(paths.COUNTER_LIBRARY),
            "HAZEL_ALLOCATION_TOTALS": totals.name,
        }
        with Running(server, environment) as running:
            running.connect().close()
            counter = _Counter(running, Path(totals.name))
            return {
                scenario.name: counter.measure(replace(scenario, connections=CONNECTIONS))
                for scenario in scenarios
                if server.answers(scenario)
            }


class _Counter:
    def __init__(self, running: Running, totals: Path) -> None:
        self._running = running
        self._totals = totals

    def measure(self, scenario: Scenario) -> PerRequest:
        verify.check_server(self._running.server.title, self._running.port, scenario)
        # Buffers grow to the size that they keep.
        self._count(scenario, FEW)
        trials = [self._trial(scenario) for _ in range(TRIALS)]
        return PerRequest(
            statistics.median(trial.allocations for trial in trials),
            statistics.median(trial.bytes for trial in trials),
        )

    def _trial(self, scenario: Scenario) -> PerRequest:
        few = self._count(scenario, FEW)
        many = self._count(scenario, MANY)
        more = MANY - FEW
        return PerRequest(
            (many.allocations - few.allocations) / more, (many.bytes - few.bytes) / more
        )

    def _count(self, scenario: Scenario, requests: int) -> Totals:
        before = self._read()
        load.drive(self._running.port, scenario, requests)
        after = self._read()
        counted = Totals(after.allocations - before.allocations, after.bytes - before.bytes)
        # A connection cannot be set up without allocating. Were the counter not loaded, every
        # count would be the nought that the test hopes for.
        if counted.allocations < CONNECTIONS:
            raise CounterIsSilent(
                f"{self._running.server.title}: {counted.allocations} allocations with "
                f"{CONNECTIONS} new connections. The counter is not loaded into the process: "
                "it needs glibc and a program that is linked dynamically with it."
            )
        return counted

    def _read(self) -> Totals:
        data = self._totals.read_bytes().ljust(16, b"\0")
        return Totals(*struct.unpack("QQ", data[:16]))

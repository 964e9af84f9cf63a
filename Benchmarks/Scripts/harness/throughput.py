"""Processor time per request and requests per second, in interleaved rounds."""

import resource
import time
from collections.abc import Sequence

from harness import accounting, load, verify
from harness.scenarios import Scenario
from harness.servers import Running
from harness.statistics import Spread, ratios, spread

REFERENCE = "hazel"


def measure(scenario: Scenario, running: Sequence[Running], rounds: int, requests: int) -> dict:
    """Measures the servers beside one another; every other round goes through them backwards."""
    servers = [server for server in running if server.server.answers(scenario)]
    for server in servers:
        verify.check_server(server.server.title, server.port, scenario)
        load.drive(server.port, scenario, max(requests // 10, scenario.connections))

    cpu: dict[str, list[float]] = {server.server.name: [] for server in servers}
    per_second: dict[str, list[float]] = {server.server.name: [] for server in servers}
    p50: dict[str, list[float]] = {server.server.name: [] for server in servers}
    others = _OtherWork(servers)
    for index in range(rounds):
        for server in servers if index % 2 == 0 else reversed(servers):
            name = server.server.name
            before = accounting.cpu_nanoseconds(server.process.pid)
            seen = load.drive(server.port, scenario, requests)
            after = accounting.cpu_nanoseconds(server.process.pid)
            cpu[name].append((after - before) / 1000 / requests)
            per_second[name].append(seen.per_second)
            p50[name].append(seen.p50_microseconds)
    return {
        "title": scenario.title,
        "pipeline": scenario.pipeline,
        "connections": scenario.connections,
        "requests": requests,
        "rounds": rounds,
        "other_work": others.share(),
        "servers": {
            name: {
                "cpu_us": spread(cpu[name]),
                "per_second": spread(per_second[name]),
                "p50_us": spread(p50[name]),
                "ratio": _ratio(cpu, name),
            }
            for name in cpu
        },
    }


def _ratio(cpu: dict[str, list[float]], name: str) -> Spread | None:
    """Our time over the other server's, round by round."""
    if REFERENCE not in cpu or name == REFERENCE:
        return None
    return ratios(cpu[REFERENCE], cpu[name])


class _OtherWork:
    """How busy the machine was with things that are no part of the measurement."""

    def __init__(self, servers: Sequence[Running]) -> None:
        self._servers = servers
        self._started = time.monotonic_ns()
        self._busy = accounting.machine_busy_nanoseconds()
        self._own = self._own_nanoseconds()

    def share(self) -> float:
        """Of one processor, since this object was made: 1 is a whole one."""
        busy = accounting.machine_busy_nanoseconds() - self._busy
        own = self._own_nanoseconds() - self._own
        return max(0.0, (busy - own) / (time.monotonic_ns() - self._started))

    def _own_nanoseconds(self) -> int:
        total = sum(accounting.cpu_nanoseconds(server.process.pid) for server in self._servers)
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
            usage = resource.getrusage(who)
            total += int((usage.ru_utime + usage.ru_stime) * 1e9)
        return total

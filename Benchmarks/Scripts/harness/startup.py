"""From the start of the program to the first byte of its first answer."""

import time
from collections.abc import Sequence

from harness import accounting, verify
from harness.scenarios import PLAINTEXT
from harness.servers import Running, Server
from harness.statistics import ratios, spread
from harness.throughput import REFERENCE


def measure(servers: Sequence[Server], starts: int) -> dict:
    """Starts the servers in turn, as often as that, and asks each start for one answer."""
    wall: dict[str, list[float]] = {server.name: [] for server in servers}
    cpu: dict[str, list[float]] = {server.name: [] for server in servers}
    for index in range(starts + 1):
        for server in servers if index % 2 == 0 else reversed(servers):
            with Running(server) as running, running.connect() as client:
                client.send(PLAINTEXT.request)
                answer = client.receive()
                answered = time.perf_counter_ns()
                used = accounting.cpu_nanoseconds(running.process.pid)
                verify.check_answer(PLAINTEXT, answer)
            if index == 0:
                # The first start reads the program from the disk.
                continue
            wall[server.name].append((answered - running.started) / 1e6)
            cpu[server.name].append(used / 1e6)
    return {
        "starts": starts,
        "servers": {
            name: {
                "wall_ms": spread(wall[name]),
                "cpu_ms": spread(cpu[name]),
                "cpu_ratio": ratios(cpu[REFERENCE], cpu[name]) if REFERENCE in cpu else None,
                "wall_ratio": ratios(wall[REFERENCE], wall[name]) if REFERENCE in wall else None,
            }
            for name in wall
        },
    }

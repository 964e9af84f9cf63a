"""Memory of a server that rests: with one connection used, and with many kept open."""

import time
from collections.abc import Sequence

from harness import accounting, verify
from harness.client import Client
from harness.scenarios import PLAINTEXT
from harness.servers import Running, Server
from harness.statistics import spread

SETTLE = 0.3


def measure(servers: Sequence[Server], connections: int, repeats: int) -> dict:
    """Measures fresh processes in turn."""
    idle: dict[str, list[float]] = {server.name: [] for server in servers}
    written: dict[str, list[float]] = {server.name: [] for server in servers}
    held: dict[str, list[float]] = {server.name: [] for server in servers}
    for _ in range(repeats):
        for server in servers:
            with Running(server) as running:
                with running.connect() as client:
                    _use(client)
                time.sleep(SETTLE)
                before = accounting.memory(running.process.pid)
                after = _memory_with(running, connections)
            idle[server.name].append(before.resident)
            written[server.name].append(before.written)
            held[server.name].append(after.resident)
    return {
        "connections": connections,
        "repeats": repeats,
        "servers": {
            name: {
                "idle_kib": spread(idle[name]),
                "idle_written_kib": spread(written[name]),
                "held_kib": spread(held[name]),
                "per_connection_kib": spread(
                    [
                        (after - before) / connections
                        for before, after in zip(idle[name], held[name], strict=True)
                    ]
                ),
            }
            for name in idle
        },
    }


def _memory_with(running: Running, connections: int) -> accounting.Memory:
    clients: list[Client] = []
    try:
        for _ in range(connections):
            clients.append(running.connect())
            _use(clients[-1])
        time.sleep(SETTLE)
        return accounting.memory(running.process.pid)
    finally:
        for client in clients:
            client.close()


def _use(client: Client) -> None:
    client.send(PLAINTEXT.request)
    verify.check_answer(PLAINTEXT, client.receive())

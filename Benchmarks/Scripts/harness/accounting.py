"""What the kernel knows of a process and its children: processor time and memory."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Memory:
    """Memory of a process tree, in KiB."""

    resident: int
    written: int
    """What the processes wrote to, and no other one shares: what a second instance costs again."""


def process_tree(process: int) -> list[int]:
    """The process and all its descendants."""
    found = [process]
    for current in found:
        for task in _list(f"/proc/{current}/task"):
            children = _read(f"/proc/{current}/task/{task}/children")
            found.extend(int(child) for child in children.split())
    return found


def cpu_nanoseconds(process: int) -> int:
    """The time for which the scheduler ran the threads of the process tree.

    It does not hold the time of threads that have ended, so a server must keep its threads.
    """
    total = 0
    for member in process_tree(process):
        for task in _list(f"/proc/{member}/task"):
            total += int((_read(f"/proc/{member}/task/{task}/schedstat") or "0").split()[0])
    return total


def memory(process: int) -> Memory:
    """The memory of the process tree; resident memory that two of them share counts twice."""
    resident = 0
    written = 0
    for member in process_tree(process):
        for line in _read(f"/proc/{member}/smaps_rollup").splitlines():
            field, _, value = line.partition(":")
            if field == "Rss":
                resident += int(value.split()[0])
            elif field == "Private_Dirty":
                written += int(value.split()[0])
    return Memory(resident, written)


def machine_busy_nanoseconds() -> int:
    """The time for which the processors of the machine were not idle, stolen time included."""
    fields = [int(value) for value in _read("/proc/stat").splitlines()[0].split()[1:]]
    user, nice, system, _, _, irq, soft_irq, steal = fields[:8]
    ticks = user + nice + system + irq + soft_irq + steal
    return ticks * 1_000_000_000 // os.sysconf("SC_CLK_TCK")


def _list(path: str) -> list[str]:
    try:
        return os.listdir(path)
    except OSError:
        return []


def _read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""

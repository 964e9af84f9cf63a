"""Keeps servers on one processor and everything else of the run on another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_AVAILABLE = sorted(os.sched_getaffinity(0))


def server_processors() -> set[int]:
    """The first processor that this process was given."""
    return {_AVAILABLE[0]}


def load_processors() -> set[int]:
    """The second one, or the only one where there is no second."""
    return {_AVAILABLE[:2][-1]}


@contextmanager
def on(processors: set[int]) -> Iterator[None]:
    """Runs the block, and what is started in it, on these processors."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, processors)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)

"""Builds what a run needs."""

import os
import subprocess
from collections.abc import Iterable

from harness import paths

FLAGS = ["-c", "release", "--disable-experimental-prebuilts"]


def products(names: Iterable[str], with_peers: bool = False) -> None:
    """Makes a release build of each product; the peers compile only when they are asked for."""
    environment = dict(os.environ)
    environment.pop("HAZEL_BENCH_PEERS", None)
    if with_peers:
        environment["HAZEL_BENCH_PEERS"] = "1"
    for name in names:
        subprocess.run(
            ["swift", "build", *FLAGS, "--package-path", str(paths.PACKAGE), "--product", name],
            check=True,
            env=environment,
        )


def allocation_counter() -> None:
    """Compiles the library that counts allocations."""
    paths.BUILD.mkdir(exist_ok=True)
    subprocess.run(
        [
            os.environ.get("CC", "cc"),
            *["-shared", "-fPIC", "-O2", "-Wall", "-Wextra"],
            *["-o", str(paths.COUNTER_LIBRARY), str(paths.COUNTER_SOURCE)],
        ],
        check=True,
    )

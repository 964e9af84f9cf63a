"""The parts of the server alone, in one process without a socket."""

import json
import subprocess

from harness import paths, processors
from harness.statistics import spread

STARTS = 15


def measure() -> dict:
    """Runs the micro-benchmarks, which print their figures as JSON."""
    with processors.on(processors.server_processors()):
        results = json.loads(_run())
        # What counts is the first time in a process, so each has a process of its own.
        loads = [float(_run("config")) for _ in range(STARTS)]
        documents = [float(_run("openapi")) for _ in range(STARTS)]
        # Taken in turn, so that both see the same machine.
        boots = [(float(_run("boot")), float(_run("documented-boot"))) for _ in range(STARTS)]
    results["config"] = {"first load of 50 settings": spread(loads)}
    results["openapi"] = {
        "first document of 100 routes": spread(documents),
        "start of 100 routes": spread([plain for plain, _ in boots]),
        "start of 100 routes with their document": spread([documented for _, documented in boots]),
    }
    return results


def _run(*arguments: str) -> str:
    command = [str(paths.RELEASE / "MicroBench"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

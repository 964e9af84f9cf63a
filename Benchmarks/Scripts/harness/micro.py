"""The parts of the server alone, in one process without a socket."""

import json
import subprocess

from harness import paths, processors


def measure() -> dict:
    """Runs the micro-benchmarks, which print their figures as JSON."""
    with processors.on(processors.server_processors()):
        output = subprocess.run(
            [str(paths.RELEASE / "MicroBench")], check=True, capture_output=True, text=True
        ).stdout
    return json.loads(output)

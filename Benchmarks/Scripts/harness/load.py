"""Drives one server with one scenario."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness import paths, processors
from harness.scenarios import Scenario


@dataclass(frozen=True)
class Load:
    """What the load generator saw."""

    requests: int
    seconds: float
    per_second: float
    p50_microseconds: float


def drive(port: int, scenario: Scenario, requests: int) -> Load:
    """Sends the requests and waits for all the answers; an answer that is not 200 is an error."""
    with tempfile.TemporaryDirectory(prefix="hazel-load-") as folder:
        request = Path(folder) / "request"
        request.write_bytes(scenario.request)
        command = [str(paths.RELEASE / "LoadGenerator"), "--port", str(port)]
        command += ["--request", str(request), "--requests", str(requests)]
        command += ["--connections", str(scenario.connections)]
        command += ["--pipeline", str(scenario.pipeline)]
        with processors.on(processors.load_processors()):
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    values = json.loads(output)
    if values["errors"] or values["requests"] != requests:
        raise RuntimeError(f"{scenario.title}: {values['errors']} of {requests} were not 200")
    return Load(
        requests, values["seconds"], values["per_second"], values["latency_us"]["p50"]
    )

"""What the figures were measured on."""

import datetime
import json
import os
import platform
import re
import subprocess
from pathlib import Path

from harness import paths


def describe() -> dict:
    """The processor, the kernel and the versions of what is compared."""
    return {
        "date": datetime.date.today().isoformat(),
        "processor": _processor(),
        "processors": os.cpu_count(),
        "kernel": platform.release(),
        "versions": _versions(),
    }


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _versions() -> dict[str, str]:
    versions = {"Swift": _first_version(["swift", "--version"])}
    pins = paths.PACKAGE / "Package.resolved"
    if pins.exists():
        names = {"swift-nio": "SwiftNIO", "hummingbird": "Hummingbird"}
        for pin in json.loads(pins.read_text())["pins"]:
            if pin["identity"] in names:
                versions[names[pin["identity"]]] = pin["state"].get("version", "?")
    versions["nginx"] = _first_version(["nginx", "-v"])
    return {name: version for name, version in versions.items() if version}


def _first_version(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    found = re.search(r"\d+\.\d+(\.\d+)?", done.stdout + done.stderr)
    return found.group() if found else ""

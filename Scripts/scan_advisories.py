#!/usr/bin/env python3
"""Fails when a dependency, at the version that is resolved now, has a known advisory.

    Scripts/scan_advisories.py Package.resolved

It asks the database of https://osv.dev, which knows Swift packages by their address. This needs the
network, so it runs on a schedule and not with every build.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import urllib.request
from pathlib import Path
from typing import Any

DATABASE = "https://api.osv.dev"
TIME_LIMIT_SECONDS = 60


def packages(resolved: dict[str, Any]) -> list[tuple[str, str]]:
    """Name (host and path, as the database wants it) and version of each pinned package."""
    found = []
    for pin in resolved["pins"]:
        version = pin["state"].get("version")
        if version:
            name = re.sub(r"^\w+://(?:[^@/]*@)?|\.git$", "", pin["location"])
            found.append((name, version))
    return sorted(found)


def query(pinned: list[tuple[str, str]]) -> bytes:
    """One question about all packages."""
    queries = [
        {"package": {"name": name, "ecosystem": "SwiftURL"}, "version": version}
        for name, version in pinned
    ]
    return json.dumps({"queries": queries}).encode()


def findings(pinned: list[tuple[str, str]], answer: dict[str, Any]) -> list[str]:
    """One line for each advisory in the answer, which keeps the order of the question."""
    results = answer["results"]
    if len(results) != len(pinned):
        raise ValueError(f"{len(pinned)} packages were asked for, {len(results)} answered")
    return [
        f"{name} {version}: https://osv.dev/vulnerability/{advisory['id']}"
        for (name, version), result in zip(pinned, results)
        for advisory in result.get("vulns", [])
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("resolved", type=Path)
    parser.add_argument("--database", default=DATABASE)
    options = parser.parse_args()
    pinned = packages(json.loads(options.resolved.read_text(encoding="utf-8")))
    request = urllib.request.Request(
        f"{options.database}/v1/querybatch",
        data=query(pinned),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=TIME_LIMIT_SECONDS) as response:
        found = findings(pinned, json.load(response))
    for line in found:
        print(f"error: {line}", file=sys.stderr)
    if not found:
        print(f"No advisory is known for the {len(pinned)} resolved packages.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

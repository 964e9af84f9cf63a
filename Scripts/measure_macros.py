#!/usr/bin/env python3
"""Measures what the route macros cost a debug build.

    Scripts/measure_macros.py [--root FOLDER] [--routes 100] [--runs 3]

It compiles 100 handlers with three parameters each, in five types, once as controllers and once
without attributes, as `swift build` does in debug mode, and prints the CPU time of the compiler
and of the macro plug-in together: the best of several runs. Run `make build` before.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

TYPES = 5
LIMIT_SECONDS = 5.0


def source(routes: int, *, macros: bool) -> str:
    """The code of all handlers."""
    lines = ["import HazelCore", "struct Book: Codable, Sendable { let id: Int }"]
    for number in range(TYPES):
        lines.append(f'@Controller("/shelves{number}")' if macros else "")
        lines.append(f"struct Shelf{number}: Sendable {{")
        for handler in range(routes // TYPES):
            verb = f'@Get("/:id/h{handler}")' if macros else ""
            query, header = ("@Query ", '@Header("X-Reader") ') if macros else ("", "")
            lines.append(
                f"  {verb} func show{handler}(id: Int, {query}page: Int = 1, "
                f"{header}reader: String?) async throws -> Book {{ Book(id: id) }}"
            )
        lines.append("}")
    return "\n".join(lines) + "\n"


def flags(root: Path) -> list[str]:
    """How a package that uses HazelCore is compiled."""
    # The real path: the same module under two paths would be two modules.
    products = (root / ".build" / "debug").resolve()
    found = [
        *("-swift-version", "6", "-parse-as-library", "-module-name", "Shop", "-Onone", "-g"),
        *("-I", str(products / "Modules"), "-module-cache-path", str(products / "ModuleCache")),
        *("-load-plugin-executable", f"{products / 'HazelMacros-tool'}#HazelMacros"),
    ]
    for pattern in ("checkouts/*/Sources/*/include", f"{products.parent.name}/debug/*.build"):
        for module_map in sorted((root / ".build").glob(f"{pattern}/module.modulemap")):
            found += ["-Xcc", f"-fmodule-map-file={module_map}"]
    return found


def cpu_seconds(command: list[str]) -> float:
    """The user CPU time of a command and of all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def measure(root: Path, text: str, runs: int) -> float:
    """The best time of several compilations."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Shop.swift"
        file.write_text(text, encoding="utf-8")
        command = ["swiftc", "-frontend", "-c", *flags(root), str(file)]
        command += ["-o", str(Path(folder) / "Shop.o")]
        return min(cpu_seconds(command) for _ in range(runs))


def main() -> int:
    """Measures and compares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--routes", type=int, default=100)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    plain = measure(options.root, source(options.routes, macros=False), options.runs)
    routes = measure(options.root, source(options.routes, macros=True), options.runs)
    print(f"{options.routes} handlers without macros: {plain:.2f} s CPU")
    print(f"{options.routes} routes with macros:      {routes:.2f} s CPU")
    print(f"difference:                  {routes - plain:.2f} s (at most {LIMIT_SECONDS} s)")
    return 0 if routes - plain <= LIMIT_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())

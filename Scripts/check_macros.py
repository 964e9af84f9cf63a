#!/usr/bin/env python3
"""Compiles the macro fixtures with the real compiler and compares what it says.

    Scripts/check_macros.py [--root FOLDER] [--scratch FOLDER] [--update] [FILTER]

Each `Packages/*/Tests/MacroFixtures/<Area>/<Name>.swift` is type-checked in the compiler's verify
mode, as code of a user against the built modules and the built macro plug-in. Annotations say what
has to be diagnosed; whatever else the compiler says is a failure, so a fixture without annotations
has to compile without a word:

    // expected-error@+1{{text that the message contains}}
    @Get("/:id") func show() {}                // the error is at this line
    let x: Int = ""                            // expected-error{{text}}
    // expected-note@-1{{text}}{{5-9=new}}     a note with a fix-it: columns 5 to 9 become `new`
    // expected-expansion@+2:8{{              an error in what a macro made of line +2, column 8
    //   expected-error@3:5{{text}}
    // }}

A fixture beside which `<Name>.expanded.swift` lies is also compared with it: the code that the
macros made of it. `--update` writes these files anew; an empty file is enough to begin with.

Without a filter, every number of a compile-time diagnostic that occurs in the macros' sources has
to be expected by a fixture, and explained in docs/diagnostics.md.
"""

from __future__ import annotations

import argparse
import difflib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

TIME_LIMIT_SECONDS = 300
PARALLEL = 2
PLUGIN = "HazelMacros"
GOLDEN_SUFFIX = ".expanded.swift"
PAGE = Path("docs/diagnostics.md")
# What the compiler finds in users' code: routes, injection, settings, data transfer objects,
# advice, errors.
COMPILE_TIME_NUMBER = re.compile(r"\bHZ(?:1[5-9]|2[5-9]|3[5-7]|4[0-9]|50)[0-9]\b")
ANNOTATION = re.compile(r"expected-(?:error|warning|note|remark)")
BUFFER_NAME = re.compile(r"^(?:@__swiftmacro_\S*|\S*/@__swiftmacro_\S*)$")
RULE = "-" * 30


class FixtureError(Exception):
    """The check cannot be made at all; the text says what to do."""


@dataclass
class Compiler:
    """How the fixtures are compiled: as a user's package of this project would be."""

    root: Path
    scratch: Path
    flags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        products = self.scratch / "debug"
        plugin = products / f"{PLUGIN}-tool"
        modules = products / "Modules"
        for path, what in ((plugin, "macro plug-in"), (modules, "folder of modules")):
            if not path.exists():
                raise FixtureError(f"the {what} {path} is missing: run `make build` first")
        self.flags = [
            *("-swift-version", "6", "-parse-as-library", "-module-name", "Fixture"),
            *upcoming_features(self.root / "Package.swift"),
            *("-I", str(modules), "-module-cache-path", str(products / "ModuleCache")),
            *("-load-plugin-executable", f"{plugin}#{PLUGIN}"),
        ]
        # The modules that are written in C and that ours are made of.
        for pattern in ("checkouts/*/Sources/*/include", "debug/*.build"):
            for module_map in sorted(self.scratch.glob(f"{pattern}/module.modulemap")):
                self.flags += ["-Xcc", f"-fmodule-map-file={module_map}"]

    def run(self, fixture: Path, *mode: str) -> subprocess.CompletedProcess[str]:
        """Type-checks one file; the path is relative to the root, so that messages are short."""
        return subprocess.run(
            ["swiftc", "-frontend", "-typecheck", *mode, *self.flags, str(fixture)],
            cwd=self.root,
            capture_output=True,
            text=True,
            timeout=TIME_LIMIT_SECONDS,
            check=False,
        )


def upcoming_features(manifest: Path) -> list[str]:
    """The flags for the language features that the project's manifest turns on."""
    names = re.findall(r'enableUpcomingFeature\("(\w+)"\)', manifest.read_text(encoding="utf-8"))
    return [flag for name in names for flag in ("-enable-upcoming-feature", name)]


def find_fixtures(root: Path, pattern: str) -> list[Path]:
    """The fixtures whose area and name contain the text, relative to the root."""
    found = []
    for folder in sorted(root.glob("Packages/*/Tests/MacroFixtures")):
        for path in sorted(folder.rglob("*.swift")):
            name = path.relative_to(folder).as_posix()
            if not name.endswith(GOLDEN_SUFFIX) and pattern.lower() in name.lower():
                found.append(path.relative_to(root))
    return found


def golden_of(fixture: Path) -> Path:
    """Where the expected expansions of a fixture are."""
    return fixture.with_name(fixture.stem + GOLDEN_SUFFIX)


def normalised(dump: str) -> str:
    """The expansions that the compiler printed, without what differs between machines.

    Each is printed as the name of a buffer, a rule, the code and a rule.
    """
    lines: list[str] = []
    number = 0
    printed = iter(dump.splitlines())
    for line in printed:
        if not BUFFER_NAME.match(line) or next(printed, "") != RULE:
            continue
        code = [text.rstrip() for text in iter(lambda: next(printed, RULE), RULE)]
        # Most attributes only mark their declaration, and expand to nothing.
        if any(code):
            number += 1
            lines += [f"// expansion {number}", *code, ""]
    return "\n".join(lines)


def verify(compiler: Compiler, fixture: Path) -> str:
    """What is wrong with the diagnostics of a fixture; empty when they are as expected."""
    result = compiler.run(
        fixture, "-verify", "-verify-ignore-macro-note", "-verify-ignore-unrelated"
    )
    if result.returncode == 0:
        return ""
    return (result.stdout + result.stderr).strip() or f"the compiler ended with {result.returncode}"


def compare(compiler: Compiler, fixture: Path, update: bool) -> str:
    """How the expansions of a fixture differ from its golden file; empty when they do not."""
    golden = compiler.root / golden_of(fixture)
    if not golden.exists():
        return ""
    present = normalised(compiler.run(fixture, "-dump-macro-expansions").stderr)
    if update:
        golden.write_text(present, encoding="utf-8")
        return ""
    wanted = golden.read_text(encoding="utf-8")
    if present == wanted:
        return ""
    difference = difflib.unified_diff(
        wanted.splitlines(), present.splitlines(), "expected", "present", lineterm=""
    )
    return "the expansions differ (--update accepts them):\n" + "\n".join(difference)


def uncovered(root: Path, fixtures: list[Path]) -> list[str]:
    """Numbers of diagnostics that no fixture expects, or that the page does not explain."""
    sources = "\n".join(
        line
        for path in sorted(root.glob(f"Packages/*/Sources/{PLUGIN}/**/*.swift"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("//")
    )
    expected = "".join(
        line
        for fixture in fixtures
        for line in (root / fixture).read_text(encoding="utf-8").splitlines()
        if ANNOTATION.search(line)
    )
    page = (root / PAGE).read_text(encoding="utf-8") if (root / PAGE).exists() else ""
    problems = []
    for number in sorted(set(COMPILE_TIME_NUMBER.findall(sources))):
        if number not in expected:
            problems.append(f"{number}: no fixture expects it")
        if number not in page:
            problems.append(f"{number}: {PAGE} does not explain it")
    return problems


def main(arguments: list[str]) -> int:
    """Checks all fixtures; returns the exit status."""
    parser = argparse.ArgumentParser(description="Compiles the macro fixtures.")
    parser.add_argument("filter", nargs="?", default="", help="part of Area/Name.swift")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the repository")
    parser.add_argument("--scratch", type=Path, help="the build folder (ROOT/.build)")
    parser.add_argument("--update", action="store_true", help="write the golden files anew")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    fixtures = find_fixtures(root, options.filter)
    if not fixtures:
        print(f"error: no macro fixture contains '{options.filter}'", file=sys.stderr)
        return 1
    try:
        compiler = Compiler(root, (options.scratch or root / ".build").resolve())
    except FixtureError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1

    def check(fixture: Path) -> list[str]:
        found = (verify(compiler, fixture), compare(compiler, fixture, options.update))
        return [problem for problem in found if problem]

    with ThreadPoolExecutor(max_workers=PARALLEL) as pool:
        results = list(pool.map(check, fixtures))
    failed = 0
    for fixture, problems in zip(fixtures, results):
        failed += bool(problems)
        for problem in problems:
            print(f"{fixture}: failed\n{problem}\n", file=sys.stderr)
    missing = [] if options.filter else uncovered(root, fixtures)
    for problem in missing:
        print(f"error: {problem}", file=sys.stderr)
    print(f"{len(fixtures)} macro fixtures, {failed} failed, {len(missing)} numbers not covered")
    return 1 if failed or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

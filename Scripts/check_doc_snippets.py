#!/usr/bin/env python3
"""Compiles every Swift block of the documentation; errors name the page and its line.

    Scripts/check_doc_snippets.py --scratch FOLDER [-- SWIFT-FLAGS...]

Each ```swift block of a Markdown file is compiled against all packages, as a user's code would be.
A block stands in a function of its own, or in a file of its own where it has declarations that only
a file can have (`extension`, `@main`, `@Test`, `public`…; `@Controller`, `@Injectable`, `@DTO`,
`@Config` and `@HTTPErrors` add extensions). A block without any import gets `import HazelCore`.
Manifests (`import PackageDescription`, or lines such as `.package(…)`, `.product(…)` and
`.testTarget(…)`) are checked as such. A comment before the block says where that is not enough:

    <!-- snippet: continues -->              goes on where the block before it ended
    <!-- snippet: file -->                   is a file of its own
    <!-- snippet: skip because REASON -->    is not compiled
    <!-- snippet: given
    let order = Order(id: 1)
    -->                                      these lines come before it, unseen by the reader
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import run_swift
from support import manifest as manifests
from support import workspace

BUILD_LIMIT_SECONDS = 1200
DEFAULT_IMPORT = "import HazelCore"
# What only a file can have. Blocks are written flush left, so the start of the line tells.
FILE_ONLY = re.compile(
    r"^(extension|public|package|open|private|fileprivate|@main|@Suite|@Test"
    r"|@Controller|@Injectable|@DTO|@Config|@HTTPErrors"
    r"|(pre|post|in)fix operator|precedencegroup|import Testing)\b",
    re.MULTILINE,
)
# Lines of a manifest, by the call they begin with, and what they are made into.
MANIFEST_LINES = {
    "package": "Package.Dependency",
    "product": "Target.Dependency",
    "target": "Target",
    "executableTarget": "Target",
    "testTarget": "Target",
    "library": "Product",
}
IMPORT = re.compile(r"^(@\w+(\(\w+\))? +)*((public|package|internal) +)?import +\S+.*$")
FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,}|~{3,}) *(?P<language>\S*)")
DIRECTIVE = re.compile(r"<!--\s*snippet:(?P<text>.*?)-->", re.DOTALL)


class SnippetError(Exception):
    """A comment that cannot be understood."""


@dataclass
class Block:
    """One Swift block of a page, with what its comment says."""

    page: Path
    line: int  # of the first line of code, counted from 1
    code: list[str]
    file: bool = False
    continues: bool = False
    skipped: bool = False
    given: list[str] = field(default_factory=list)
    given_line: int = 0

    @property
    def pieces(self) -> list[tuple[int, list[str]]]:
        """What is compiled, with the line of the page that each piece begins at."""
        given = [(self.given_line, self.given)] if self.given else []
        return [*given, (self.line, self.code)]


@dataclass
class Unit:
    """Blocks that are compiled as one: a block and those that continue it."""

    name: str
    blocks: list[Block]

    @property
    def code(self) -> str:
        return "\n".join("\n".join([*block.given, *block.code]) for block in self.blocks)

    @property
    def is_manifest(self) -> bool:
        return "import PackageDescription" in self.code or self.wrapper is not None

    @property
    def is_test(self) -> bool:
        return re.search(r"^import Testing\b", self.code, re.MULTILINE) is not None

    @property
    def is_file(self) -> bool:
        marked = any(block.file for block in self.blocks)
        return marked or FILE_ONLY.search(self.code) is not None

    @property
    def wrapper(self) -> str | None:
        """The type of the array that lines of a manifest stand in."""
        start = re.match(r"\s*\.(\w+)\(", self.code)
        return MANIFEST_LINES.get(start[1]) if start else None


def parse_directive(block: Block, text: str) -> None:
    """Applies the comment before a block."""
    first, _, rest = text.strip().partition("\n")
    if first.startswith("skip"):
        if not re.match(r"skip because \S", first):
            raise SnippetError(
                f"{block.page}:{block.line}: error: a skipped snippet needs a reason: "
                "<!-- snippet: skip because … -->"
            )
        block.skipped = True
        return
    for word in (word.strip() for word in first.split(",")):
        if word == "file":
            block.file = True
        elif word == "continues":
            block.continues = True
        elif word == "given":
            block.given = rest.split("\n")
        else:
            raise SnippetError(f"{block.page}:{block.line}: error: unknown snippet mark '{word}'")


def find_blocks(page: Path, text: str) -> list[Block]:
    """The Swift blocks of a page, in order."""
    blocks: list[Block] = []
    lines = text.splitlines()
    directive: str | None = None
    directive_line = 0
    number = 0
    while number < len(lines):
        line = lines[number]
        fence = FENCE.match(line)
        if fence:
            end = number + 1
            closing = re.compile(rf"^ *{re.escape(fence['fence'])}{fence['fence'][0]}* *$")
            while end < len(lines) and not closing.match(lines[end]):
                end += 1
            if fence["language"] == "swift":
                indent = len(fence["indent"])
                code = [
                    inner[indent:] if inner[:indent].isspace() else inner
                    for inner in lines[number + 1 : end]
                ]
                block = Block(page, number + 2, code)
                if directive is not None:
                    block.given_line = directive_line + 1
                    parse_directive(block, directive)
                blocks.append(block)
            directive = None
            number = end + 1
            continue
        if line.lstrip().startswith("<!--"):
            end = number
            while end < len(lines) and "-->" not in lines[end]:
                end += 1
            comment = DIRECTIVE.match("\n".join(lines[number : end + 1]).lstrip())
            if comment:
                directive, directive_line = comment["text"], number + 1
            number = end + 1
            continue
        if line.strip():
            directive = None
        number += 1
    return blocks


def make_units(page: Path, blocks: list[Block]) -> list[Unit]:
    """Joins blocks that continue each other and leaves out the skipped ones."""
    stem = re.sub(r"\W+", "_", str(page.with_suffix(""))).strip("_")
    units: list[Unit] = []
    for block in blocks:
        if block.skipped:
            continue
        if block.continues:
            if not units:
                raise SnippetError(f"{page}:{block.line}: error: there is no snippet to continue")
            units[-1].blocks.append(block)
        else:
            units.append(Unit(f"{stem}_{len(units) + 1}", [block]))
    return units


def location(page: Path, line: int) -> str:
    """Makes the compiler take the next line for this line of the page."""
    return f'#sourceLocation(file: "{page}", line: {line})'


def source(unit: Unit, root: Path) -> str:
    """The unit as a source file: imports, then the code, in a function unless it is a file."""
    page = root / unit.blocks[0].page
    imports: list[str] = []
    pieces = [piece for block in unit.blocks for piece in block.pieces]
    first_line = pieces[0][0]
    body: list[str] = []
    for start, lines in pieces:
        # A location may not stand inside an expression, so empty lines keep the rest in place.
        body += [""] * (start - first_line - len(body))
        for offset, line in enumerate(lines):
            if IMPORT.match(line):
                imports += [location(page, start + offset), line, "#sourceLocation()"]
                line = ""
            body.append(line)
    if unit.wrapper:
        imports = ["import PackageDescription"]
        body = [location(page, first_line - 1), f"let lines: [{unit.wrapper}] = [", *body, "]"]
    else:
        body = [location(page, first_line), *body]
    if not imports:
        imports = [DEFAULT_IMPORT]
    body.append("#sourceLocation()")
    if not unit.is_file and not unit.is_manifest:
        # A function of a file may be used by concurrent code; one inside of another has to say so.
        body = [re.sub(r"^func ", "@Sendable func ", line) for line in body]
        body = [f"private func {unit.name}() async throws {{", *body, "}"]
    return "\n".join([*imports, *body, ""])


class SnippetPackage:
    """The generated package, in a folder that git ignores."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.files: dict[Path, str] = {}

    def products(self) -> tuple[list[str], list[str]]:
        """The manifest's lines for all packages and all their library products."""
        found = workspace.packages(self.root)
        dumped = manifests.dump_all([package.folder for package in found])
        dependencies = [f'.package(path: "../Packages/{package.name}")' for package in found]
        used = [
            f'.product(name: "{product}", package: "{package.name}")'
            for package, manifest in zip(found, dumped)
            for product in manifests.library_products(manifest)
        ]
        return dependencies, used

    def generate(self, units: list[Unit]) -> None:
        """Writes the package; a file that is the same keeps its time stamp."""
        targets = []
        for unit in units:
            if unit.is_manifest:
                continue
            if unit.is_test:
                targets.append(f'.testTarget(name: "{unit.name}"')
                place = Path("Tests") / unit.name / "Snippet.swift"
            elif unit.is_file:
                targets.append(f'.target(name: "{unit.name}"')
                place = Path("Sources") / unit.name / "Snippet.swift"
            else:
                place = Path("Sources") / "Snippets" / f"{unit.name}.swift"
            self.files[place] = source(unit, self.root)
        if any(place.parts[1] == "Snippets" for place in self.files):
            targets.append('.target(name: "Snippets"')
        dependencies, used = self.products()
        # Warnings about names that are never used are no concern of a reader.
        rest = 'dependencies: products, swiftSettings: [.unsafeFlags(["-suppress-warnings"])])'
        self.files[Path("Package.swift")] = "\n".join(
            [
                "// swift-tools-version: 6.2",
                "import PackageDescription",
                f"let products: [Target.Dependency] = [{', '.join(used)}]",
                "let package = Package(",
                '  name: "snippets",',
                "  platforms: [.macOS(.v15)],",
                f"  dependencies: [{', '.join(dependencies)}],",
                "  targets: [",
                *(f"    {target}, {rest}," for target in targets),
                "  ]",
                ")",
                "",
            ]
        )
        self.write()

    def write(self) -> None:
        for old in self.folder.rglob("*.swift"):
            if old.relative_to(self.folder) not in self.files:
                old.unlink()
        for place, text in self.files.items():
            path = self.folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")

    def build(self, scratch: Path, flags: list[str]) -> int:
        """Compiles all but the manifests."""
        if len(self.files) == 1:
            return 0
        command = ["swift", "build", "--build-tests", *flags]
        command += ["--package-path", str(self.folder), "--scratch-path", str(scratch)]
        return run_swift.run(command, BUILD_LIMIT_SECONDS, self.root, allow_warnings=True)


def manifest_api() -> Path:
    """Where the toolchain keeps the module PackageDescription."""
    swiftc = subprocess.run(
        ["swiftc", "-print-target-info"], check=True, capture_output=True, text=True, timeout=60
    )
    match = re.search(r'"runtimeResourcePath": "([^"]+)"', swiftc.stdout)
    if not match:
        raise SnippetError("error: the toolchain does not say where it keeps its modules")
    return Path(match[1]) / "pm" / "ManifestAPI"


def check_manifest(unit: Unit, root: Path, folder: Path) -> int:
    """Type-checks a manifest, or lines of one."""
    path = folder / "Manifests" / f"{unit.name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source(unit, root), encoding="utf-8")
    command = ["swiftc", "-typecheck", "-swift-version", "6", "-package-description-version", "6.2"]
    command += ["-suppress-warnings", "-I", str(manifest_api()), "-"]
    with path.open(encoding="utf-8") as text:
        result = subprocess.run(command, stdin=text, timeout=BUILD_LIMIT_SECONDS, check=False)
    return result.returncode


def check(root: Path, scratch: Path, flags: list[str]) -> int:
    """Compiles all snippets of all pages; returns the exit status."""
    units: list[Unit] = []
    skipped = 0
    for page in workspace.project_files(root, "*.md"):
        # The change log speaks of what was, not of what is.
        if page.name == "CHANGELOG.md":
            continue
        blocks = find_blocks(page, (root / page).read_text(encoding="utf-8"))
        skipped += sum(block.skipped for block in blocks)
        units += make_units(page, blocks)
    package = SnippetPackage(root, root / ".build-snippets")
    package.generate(units)
    status = 0
    for unit in units:
        if unit.is_manifest:
            status |= check_manifest(unit, root, package.folder)
    status |= package.build(scratch, flags)
    if status != 0:
        print("error: the documentation has Swift code that does not compile", file=sys.stderr)
        return 1
    print(f"{len(units)} snippet(s) of the documentation compile, {skipped} skipped.")
    return 0


def main() -> int:
    arguments = sys.argv[1:]
    flags: list[str] = []
    if "--" in arguments:
        split = arguments.index("--")
        arguments, flags = arguments[:split], arguments[split + 1 :]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    parser.add_argument("--scratch", type=Path, required=True)
    options = parser.parse_args(arguments)
    try:
        return check(options.root.resolve(), options.scratch.resolve(), flags)
    except SnippetError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())

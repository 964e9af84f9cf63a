#!/usr/bin/env python3
"""Fails when a relative link in a Markdown file leads nowhere.

    Scripts/check_links.py [--root FOLDER]

Files and headings are checked; addresses on the web are not.
"""

from __future__ import annotations

import argparse
import posixpath
import re
import sys
from pathlib import Path
from urllib.parse import unquote

from support import workspace

FENCE = re.compile(r"^ *(`{3,}|~{3,})")
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
INLINE = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*(?:\".*\")?$")
HTML = re.compile(r"(?:href|src)=\"([^\"]+)\"")
HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
HTML_ANCHOR = re.compile(r"<a\s+(?:id|name)=\"([^\"]+)\"")
HAS_SCHEME = re.compile(r"^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


def prose(text: str) -> list[tuple[int, str]]:
    """The lines outside of code blocks, with their number."""
    lines = []
    fence = ""
    for number, line in enumerate(text.splitlines(), start=1):
        match = FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence):
                fence = ""
        elif match:
            fence = match[1]
        else:
            lines.append((number, line))
    return lines


def anchors(text: str) -> set[str]:
    """The headings of a page as GitHub names them: lower case, no punctuation, hyphens."""
    found: dict[str, int] = {}
    explicit: set[str] = set()
    for _, line in prose(text):
        explicit.update(HTML_ANCHOR.findall(line))
        heading = HEADING.match(line)
        if heading:
            # A link's address is no part of its heading.
            title = re.sub(r"\]\([^)]*\)", "]", heading[2]).lower()
            slug = re.sub(r"[^\w\- ]", "", title).replace(" ", "-")
            count = found.get(slug, 0)
            found[slug] = count + 1
            explicit.add(f"{slug}-{count}" if count else slug)
    return explicit


def links(text: str) -> list[tuple[int, str]]:
    """All targets of links in the prose of a page, with their line."""
    found = []
    for number, line in prose(text):
        line = CODE_SPAN.sub("", line)
        for pattern in (INLINE, REFERENCE, HTML):
            found += [(number, target) for target in pattern.findall(line)]
    return found


def check(root: Path) -> list[str]:
    """All links that lead nowhere, each one line."""
    files = {str(path) for path in workspace.project_files(root)}
    folders = {str(parent) for name in files for parent in Path(name).parents}
    pages = sorted(name for name in files if name.endswith(".md"))
    texts = {page: (root / page).read_text(encoding="utf-8") for page in pages}
    headings = {page: anchors(text) for page, text in texts.items()}
    problems = []
    for page in pages:
        for line, target in links(texts[page]):
            if HAS_SCHEME.match(target):
                continue
            path, _, anchor = target.partition("#")
            if path.startswith("/"):
                problems.append(
                    f"{page}:{line}: '{target}' is absolute; write it from this page on"
                )
                continue
            place = page
            if path:
                place = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
            if place not in files and place not in folders:
                problems.append(f"{page}:{line}: there is no file '{target}'")
            elif anchor and place in headings and unquote(anchor).lower() not in headings[place]:
                problems.append(f"{page}:{line}: '{place}' has no heading '#{anchor}'")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=workspace.ROOT)
    problems = check(parser.parse_args().root.resolve())
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

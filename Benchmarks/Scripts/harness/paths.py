"""Where things lie."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
REPOSITORY = PACKAGE.parent
BUILD = PACKAGE / ".build"
RELEASE = BUILD / "release"
COUNTER_SOURCE = PACKAGE / "Sources" / "AllocationCounter" / "counter.c"
COUNTER_LIBRARY = BUILD / "AllocationCounter.so"
RESULTS = PACKAGE / "results.json"
REPORT = REPOSITORY / "docs" / "benchmarks.md"

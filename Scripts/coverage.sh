#!/usr/bin/env bash
# Runs all tests with coverage, writes coverage.lcov (our sources only) and prints a table by target.
# Instrumented objects are different objects, so they have a scratch folder of their own.
#
#   Scripts/coverage.sh SWIFT-FLAGS...
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$root/.build-coverage
cd "$root"

python3 Scripts/run_swift.py --limit 2400 -- \
    swift test "$@" --disable-xctest --no-parallel --scratch-path "$scratch" --enable-code-coverage

# The llvm-cov in PATH may be older than the format that this compiler writes.
swift_path=$(command -v swift)
toolchain=$(dirname "$(readlink -f "$swift_path" 2>/dev/null || echo "$swift_path")")
llvm_cov=$toolchain/llvm-cov
if [ "$(uname -s)" = Darwin ]; then llvm_cov=$(xcrun --find llvm-cov); fi

bundle=$(find -L "$scratch/debug" -maxdepth 1 -name '*PackageTests.xctest' | head -n 1)
if [ -d "$bundle" ]; then # on macOS the bundle is a folder
    bundle=$bundle/Contents/MacOS/$(basename "$bundle" .xctest)
fi
"$llvm_cov" export -format=lcov "$bundle" \
    -instr-profile "$scratch/debug/codecov/default.profdata" \
    --ignore-filename-regex='(/\.build|/Tests/|\.derived/)' >coverage.lcov

python3 Scripts/coverage_table.py coverage.lcov

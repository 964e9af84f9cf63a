#!/usr/bin/env bash
# Runs the tests of a package: first all that may run side by side, then, one after the other, those
# that measure time over sockets. Beside a hundred others they would measure the machine's load.
#
#   [FILTER=Name] Scripts/run_tests.sh FOLDER SCRATCH SWIFT-FLAGS...
set -euo pipefail

folder=$1 scratch=$2
shift 2
timed=HazelServerTests
scripts=$(cd "$(dirname "$0")" && pwd)

run() {
    python3 "$scripts/run_swift.py" --limit 1800 -- swift test --disable-xctest \
        --package-path "$folder" --scratch-path "$scratch" "${flags[@]}" "$@"
}

flags=("$@")
if [ -n "${FILTER:-}" ]; then
    run --filter "$FILTER"
elif [ -d "$folder/Tests/$timed" ] || [ -d "$folder/Packages/HazelCore/Tests/$timed" ]; then
    run --skip "$timed"
    run --skip-build --no-parallel --filter "$timed"
else
    run
fi

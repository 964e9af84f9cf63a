#!/usr/bin/env bash
# Runs the tests of the kernel and of the server under the thread sanitizer and the address
# sanitizer. Instrumented objects are different objects, so each has a scratch folder of its own:
# the first run compiles the dependencies anew.
#
#   [SANITIZERS="thread address"] [FILTER=Name] Scripts/sanitize.sh SWIFT-FLAGS...
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
filter=${FILTER:-HazelKernelTests|HazelServerTests}
cd "$root"

# What is measured in megabytes and in thousands of connections means nothing here, and everything
# takes several times as long.
export HAZEL_TEST_SKIP_HEAVY=1
export HAZEL_TEST_SLOWDOWN=6
# A backtrace of Swift's own would hide the sanitizer's report.
export SWIFT_BACKTRACE=enable=no
export TSAN_OPTIONS=${TSAN_OPTIONS:-halt_on_error=0 suppressions=$root/Scripts/support/races.supp}
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1}
export LSAN_OPTIONS=${LSAN_OPTIONS:-suppressions=$root/Scripts/support/leaks.supp}

for sanitizer in ${SANITIZERS:-thread address}; do
    case $sanitizer in
    thread) scratch=$root/.build-tsan ;;
    address) scratch=$root/.build-asan ;;
    *)
        echo "error: no sanitizer $sanitizer; SANITIZERS are thread and address" >&2
        exit 2
        ;;
    esac
    echo "== $sanitizer sanitizer"
    python3 Scripts/run_swift.py --limit 2400 -- swift test --disable-xctest "$@" \
        --scratch-path "$scratch" --sanitize="$sanitizer" --filter "$filter"
done

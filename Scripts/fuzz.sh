#!/usr/bin/env bash
# Feeds the parsers with what libFuzzer makes up, for a bounded time, under the address sanitizer.
# What is found is kept in .build-fuzz/findings; run it again with
#
#   HAZEL_FUZZ_TARGET=head .build-fuzz/fuzz .build-fuzz/findings/head-...
#
#   Scripts/fuzz.sh [TARGET...]     head, uri, form, json, cookie, dotenv; all of them by default
#
# FUZZ_SECONDS (60 by default) is the time for all targets together.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
out=$root/.build-fuzz
seconds=${FUZZ_SECONDS:-60}
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then targets=(head uri form json cookie dotenv); fi
share=$((seconds / ${#targets[@]}))
if [ "$share" -lt 1 ]; then share=1; fi

# The kernel, the part of the server that needs no network library, and the reader of .env files, as
# one module. As the
# kernel's own: what is internal there has to be seen, and the server's `import HazelKernel` is
# then an import of itself.
http1=$root/Packages/HazelCore/Sources/HazelServer/HTTP1
sources=("$http1"/{RequestHeadParser,RequestFraming,HeadFailure,HostSyntax,ChunkedDecoder}.swift)
while IFS= read -r file; do
    sources+=("$file")
done < <(find "$root/Packages/HazelCore/Sources/HazelKernel" \
    "$root/Packages/HazelConfig/Sources/HazelDotEnv" "$root/Fuzz/Targets" -name '*.swift' |
    LC_ALL=C sort)

mkdir -p "$out/findings"
newest=$(find "${sources[@]}" "$0" -newer "$out/fuzz" 2>/dev/null | head -n 1 || true)
if [ ! -x "$out/fuzz" ] || [ -n "$newest" ]; then
    echo "compiling the fuzz targets"
    # In the folder, because the compiler leaves files of the module where it runs.
    cd "$out"
    swiftc -O -wmo -num-threads 2 -g -parse-as-library -sanitize=fuzzer,address -use-ld=lld -swift-version 6 \
        -suppress-warnings \
        -enable-upcoming-feature ExistentialAny \
        -enable-upcoming-feature MemberImportVisibility \
        -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature NonisolatedNonsendingByDefault \
        -module-name HazelKernel -package-name hazelcore \
        "${sources[@]}" -o "$out/fuzz"
fi

failed=0
for target in "${targets[@]}"; do
    corpus=$out/corpus/$target
    mkdir -p "$corpus"
    echo "== $target, ${share} s"
    # The first folder takes what is new; the seeds are read only.
    if ! HAZEL_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no "$out/fuzz" \
        -max_total_time="$share" -timeout=5 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$out/findings/$target-" \
        "$corpus" "$root/Fuzz/seeds/$target" >"$out/$target.log" 2>&1; then
        echo "error: $target failed; the input is in .build-fuzz/findings:" >&2
        tail -n 40 "$out/$target.log" >&2
        failed=1
    fi
    grep -E '^stat::(number_of_executed_units|average_exec_per_sec)' "$out/$target.log" || true
done
exit $failed

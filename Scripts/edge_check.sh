#!/usr/bin/env bash
# Compiles HazelKernel as Embedded Swift for wasm32, with nothing but the toolchain: the same kernel
# must run on the edge. One call for all files, because Embedded Swift needs the whole module.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
sources=${1:-$root/Packages/HazelCore/Sources/HazelKernel}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

files=()
while IFS= read -r file; do
    files+=("$file")
done < <(find "$sources" -name '*.swift' | LC_ALL=C sort)
if [ ${#files[@]} -eq 0 ]; then
    echo "error: no Swift file in $sources" >&2
    exit 1
fi

# The features are those of the target in the manifest.
flags=(
    -target wasm32-unknown-none-wasm
    -enable-experimental-feature Embedded
    -wmo -Osize -parse-as-library
    -Xfrontend -disable-stack-protector
    -swift-version 6
    -warnings-as-errors
    -enable-upcoming-feature ExistentialAny
    -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature NonisolatedNonsendingByDefault
    -module-name HazelKernel
    -package-name hazelcore
)
if ! swiftc "${flags[@]}" -c "${files[@]}" -o "$out/HazelKernel.o"; then
    echo "error: HazelKernel does not compile as Embedded Swift for wasm32." >&2
    echo "If the standard library for Embedded Swift was not found, use a toolchain from" >&2
    echo "https://www.swift.org/install (Xcode's own does not have it)." >&2
    exit 1
fi
size=$(wc -c <"$out/HazelKernel.o" | tr -d ' ')
echo "HazelKernel compiles as Embedded Swift for wasm32: ${#files[@]} files, $size bytes of object code."

# What @DTO writes must compile there too, against the kernel itself. The macros are a program for
# this machine, which `make build` makes; without it this step is left out.
[ $# -eq 0 ] || exit 0
plugin=${HAZEL_MACRO_PLUGIN:-$root/.build/debug/HazelMacros-tool}
if [ ! -x "$plugin" ]; then
    echo "The macros are not built ('make build'): the DTO sample was not compiled."
    exit 0
fi
module=("${flags[@]}" -emit-module -emit-module-path "$out/HazelKernel.swiftmodule")
swiftc "${module[@]}" "${files[@]}" >/dev/null
sample=()
for flag in "${flags[@]}"; do
    sample+=("${flag/#HazelKernel/EdgeSample}")
done
if ! swiftc "${sample[@]}" -I "$out" -load-plugin-executable "$plugin#HazelMacros" \
    -c "$root/Scripts/edge/Sample.swift" -o "$out/EdgeSample.o"; then
    echo "error: what @DTO writes does not compile as Embedded Swift for wasm32." >&2
    exit 1
fi
size=$(wc -c <"$out/EdgeSample.o" | tr -d ' ')
echo "The DTO sample compiles as Embedded Swift for wasm32: $size bytes of object code."

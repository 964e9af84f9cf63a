#!/usr/bin/env bash
# Builds the API documentation of every library product, as one static site in .build-docs/site.
# It calls docc itself: a plugin in the manifest would be one more dependency for every user.
#
#   Scripts/build_docs.sh [HOSTING-BASE-PATH]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
base_path=${1:-hazel}
out=$root/.build-docs
cd "$root"

docc=docc
if [ "$(uname -s)" = Darwin ]; then docc=$(xcrun --find docc); fi

python3 Scripts/run_swift.py --limit 1800 -- \
    swift package --disable-experimental-prebuilts --scratch-path "$root/.build" \
    dump-symbol-graph --skip-synthesized-members --minimum-access-level public
graphs=$(find -L "$root/.build" -maxdepth 2 -type d -name symbolgraph | head -n 1)

rm -rf "$out"
mkdir -p "$out/archives"
targets=$(python3 -c '
import sys
sys.path.insert(0, "Scripts")
from support import manifest, workspace
print("\n".join(manifest.library_targets(manifest.dump(workspace.ROOT))))')

archives=()
while IFS= read -r target; do
    # One folder for each target: docc takes every graph in the folder. Extensions of other
    # modules ("HazelCore@HazelKernel") belong to the target that makes them.
    mkdir -p "$out/graphs/$target"
    find "$graphs" -name "$target.symbols.json" -exec cp {} "$out/graphs/$target/" \;
    find "$graphs" -name "$target@*.symbols.json" -exec cp {} "$out/graphs/$target/" \;
    catalog=()
    pages=$(find Packages -type d -path "*/Sources/$target/*.docc" | head -n 1)
    if [ -n "$pages" ]; then catalog=("$pages"); fi
    # A link into another module is resolved in the documentation of that module.
    dependencies=()
    for archive in ${archives[@]+"${archives[@]}"}; do dependencies+=(--dependency "$archive"); done
    "$docc" convert ${catalog[@]+"${catalog[@]}"} ${dependencies[@]+"${dependencies[@]}"} \
        --enable-experimental-external-link-support \
        --additional-symbol-graph-dir "$out/graphs/$target" \
        --fallback-display-name "$target" \
        --fallback-bundle-identifier "hazel.$target" \
        --hosting-base-path "$base_path" \
        --output-path "$out/archives/$target.doccarchive"
    archives+=("$out/archives/$target.doccarchive")
done <<<"$targets"

if [ ${#archives[@]} -eq 1 ]; then
    cp -R "${archives[0]}" "$out/site"
else
    "$docc" merge "${archives[@]}" --synthesized-landing-page-name Hazel \
        --synthesized-landing-page-kind Framework --output-path "$out/site"
fi
echo "The documentation of ${#archives[@]} target(s) is in .build-docs/site."

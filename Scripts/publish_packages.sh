#!/usr/bin/env bash
# Publishes the version in VERSION: adds one commit with its tag to each package's own repository.
# The repositories must exist. A version that is there already is refused, so nothing is ever
# overwritten. The token comes from HAZEL_PUBLISH_TOKEN; without it git's own credentials are used.
#
#   Scripts/publish_packages.sh [ROOT]
set -euo pipefail

scripts=$(cd "$(dirname "$0")" && pwd)
root=$(cd "${1:-$scripts/..}" && pwd)
version=$(cat "$root/VERSION")
base=$(PYTHONPATH=$scripts python3 -c 'from support import workspace; print(workspace.GIT_BASE)')
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

if [ -n "${HAZEL_PUBLISH_TOKEN:-}" ]; then
    # Through the environment: on a command line every process could read it.
    count=${GIT_CONFIG_COUNT:-0}
    secret=$(printf 'x-access-token:%s' "$HAZEL_PUBLISH_TOKEN" | base64 | tr -d '\n')
    export "GIT_CONFIG_KEY_$count=http.https://github.com/.extraHeader"
    export "GIT_CONFIG_VALUE_$count=Authorization: Basic $secret"
    export GIT_CONFIG_COUNT=$((count + 1))
fi

names=()
for manifest in "$root"/Packages/*/Package.swift; do
    name=$(basename "$(dirname "$manifest")")
    names+=("$name")
    git clone --quiet --bare "$base/$name.git" "$out/$name.git"
done

python3 "$scripts/export_packages.py" --root "$root" --out "$out" --packages-only

for name in "${names[@]}"; do
    git -C "$out/$name.git" push --quiet "$base/$name.git" main "refs/tags/$version"
    echo "published $name $version"
done

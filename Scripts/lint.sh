#!/usr/bin/env bash
# Checks the form of everything: Swift sources, shell and Python scripts, GitHub workflows, links.
# Tools from PyPI are used where `make tools` has installed them; in CI they must be there.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
tools=$root/.build-venv/bin
failed=0

files() { # the project's files of these kinds; others' build folders are left out
    git ls-files -z --cached --others --exclude-standard -- "$@"
}

check() { # check NAME COMMAND...: goes on after a failure, so that all findings are seen
    local name=$1
    shift
    if ! "$@"; then
        echo "error: $name" >&2
        failed=1
    fi
}

# An optional tool: the one that `make tools` installs, or the machine's own.
optional() { # optional TOOL: prints its path
    if [ -x "$tools/$1" ]; then
        echo "$tools/$1"
    elif command -v "$1" >/dev/null 2>&1; then
        command -v "$1"
    elif [ -n "${CI:-}" ]; then
        echo "error: $1 is missing; run: make tools" >&2
        return 1
    else
        echo "note: $1 is not installed (make tools), so its checks are left out" >&2
    fi
}

swift_files() { files '*.swift' | xargs -0 swift format lint --strict --parallel; }
check "Swift files are not formatted; run: make format" swift_files

python_files() { files '*.py' | xargs -0 python3 -c '
import ast, sys
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        ast.parse(file.read(), name)'; }
check "a Python script does not parse" python_files

check "a link leads nowhere" python3 Scripts/check_links.py

if shellcheck=$(optional shellcheck); then
    if [ -n "$shellcheck" ]; then
        # SC2317, SC2329: it does not see that `check` calls functions by name.
        check "a shell script has a problem" \
            "$shellcheck" --exclude=SC2317,SC2329 Scripts/*.sh .ci/run
    fi
else
    failed=1
fi

if schema=$(optional check-jsonschema); then
    if [ -n "$schema" ]; then
        check "a workflow does not fit its schema" "$schema" --quiet \
            --builtin-schema vendor.github-workflows .github/workflows/*.yml
        check "dependabot.yml does not fit its schema" "$schema" --quiet \
            --builtin-schema vendor.dependabot .github/dependabot.yml
    fi
else
    failed=1
fi

if zizmor=$(optional zizmor); then
    if [ -n "$zizmor" ]; then
        check "a workflow has an unsafe pattern" "$zizmor" --offline --quiet .github
    fi
else
    failed=1
fi

exit $failed

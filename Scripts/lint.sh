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

check() { # check MESSAGE COMMAND...: goes on after a failure, so that all findings are seen
    local message=$1
    shift
    if ! "$@"; then
        echo "error: $message" >&2
        failed=1
    fi
}

check_with() { # check_with MESSAGE TOOL ARGUMENT...: the same with a tool that may be missing
    local message=$1 tool=$2
    shift 2
    if [ -x "$tools/$tool" ]; then
        check "$message" "$tools/$tool" "$@"
    elif command -v "$tool" >/dev/null 2>&1; then
        check "$message" "$tool" "$@"
    elif [ -n "${CI:-}" ]; then
        echo "error: $tool is missing; run: make tools" >&2
        failed=1
    else
        echo "note: not checked whether $message: $tool is missing (make tools)" >&2
    fi
}

# What macros make (*.expanded.swift) is kept as the compiler prints it.
swift_files() { files '*.swift' ':!*.expanded.swift' | xargs -0 swift format lint --strict --parallel; }
check "a Swift file is not formatted (make format)" swift_files

python_files() { files '*.py' | xargs -0 python3 -c '
import ast, sys
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        ast.parse(file.read(), name)'; }
check "a Python script does not parse" python_files

check "a link leads nowhere" python3 Scripts/check_links.py

# SC2317, SC2329: shellcheck does not see that `check` calls functions by name.
check_with "a shell script has a problem" \
    shellcheck --exclude=SC2317,SC2329 Scripts/*.sh .ci/run
check_with "a Python script has a problem" ruff check --quiet Scripts
check_with "a Python script is not formatted (make format)" ruff format --quiet --check Scripts
check_with "a workflow does not fit its schema" \
    check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
check_with "dependabot.yml does not fit its schema" \
    check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
check_with "a workflow has an unsafe pattern" zizmor --offline --quiet .github

exit $failed

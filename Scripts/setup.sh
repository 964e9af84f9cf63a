#!/usr/bin/env bash
# Makes a machine ready to build Hazel: checks the Swift toolchain and installs the system packages
# that are missing. It says what it installs and why, and does nothing when all is there.
#
#   Scripts/setup.sh            what `make build`, `make run` and `make test` need
#   Scripts/setup.sh --tools    also what `make lint`, `make smoke` and the comparisons need
#   Scripts/setup.sh --browser  also what `make openapi-check` needs
#   Scripts/setup.sh --bench    also what `make bench` needs
#   Scripts/setup.sh --check    installs nothing; the status tells whether anything is missing
set -euo pipefail

minimum_major=6
minimum_minor=2
tools=false
bench=false
browser=false
check_only=false
for argument in "$@"; do
    case $argument in
    --tools) tools=true ;;
    --bench) bench=true ;;
    --browser) browser=true ;;
    --check) check_only=true ;;
    *)
        echo "usage: $0 [--tools] [--browser] [--bench] [--check]" >&2
        exit 2
        ;;
    esac
done

missing=() # package names for the package manager of this machine
need() { # need DEBIAN-PACKAGE BREW-PACKAGE WHY
    if [ "$(uname -s)" = Darwin ]; then missing+=("$2"); else missing+=("$1"); fi
    echo "missing: $1 ($3)"
}

have() { command -v "$1" >/dev/null 2>&1; }

compiles_c() { # a compiler without the C library's headers is of no use
    have cc || have clang || return 1
    local compiler=cc
    have cc || compiler=clang
    "$compiler" -E -x c - <<<'#include <stdio.h>' >/dev/null 2>&1
}

has_venv() { python3 -c 'import ensurepip, venv' >/dev/null 2>&1; }

have git || need git git "SwiftPM fetches packages with it"
have make || need make make "its verbs build, run and test the project"
if ! compiles_c; then
    if [ "$(uname -s)" = Darwin ]; then
        echo "missing: a C compiler; run: xcode-select --install" >&2
        exit 1
    fi
    need gcc gcc "SwiftNIO has C sources, and the linker comes with it"
    need libc6-dev gcc "headers of the C library"
    need g++ gcc "Swift links the C++ library that comes with it"
fi
have python3 || need python3 python3 "the project's scripts are written in it"
if $tools; then
    if have python3 && ! has_venv; then
        need python3-venv python3 "the tools from PyPI live in a virtual environment of their own"
    fi
    have curl || need curl curl "the smoke test runs the commands that the examples print"
fi
if $bench; then
    have nginx || need nginx nginx "the measure that 'make bench' compares the server with"
fi

has_browser() {
    local name
    for name in chromium chromium-browser google-chrome chrome; do
        if have "$name"; then return; fi
    done
    return 1
}

if $browser && ! has_browser; then
    need chromium chromium "the pages of the documentation are looked at in it"
    need fonts-liberation font-liberation "what stands on pictures of the pages is to be read"
fi

install_missing() {
    local sudo=()
    if [ "$(uname -s)" = Darwin ]; then
        if ! have brew; then
            echo "error: install ${missing[*]} (with Homebrew: brew install ${missing[*]})" >&2
            exit 1
        fi
        brew install "${missing[@]}"
        return
    fi
    if ! have apt-get; then
        echo "error: only apt-get and Homebrew are known here; please install: ${missing[*]}" >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! have sudo; then
            echo "error: not root and no sudo; as root, run: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        sudo=(sudo)
    fi
    echo "installing: ${missing[*]}"
    ${sudo[@]+"${sudo[@]}"} apt-get update -qq
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

if [ ${#missing[@]} -gt 0 ]; then
    if $check_only; then exit 1; fi
    install_missing
fi

if ! have swift; then
    echo "error: no Swift toolchain in PATH. Hazel needs Swift $minimum_major.$minimum_minor or later." >&2
    echo "Get it from https://www.swift.org/install and open a new shell." >&2
    exit 1
fi
version=$(swift --version 2>/dev/null || true)
version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$version")
version=${version%%$'\n'*}
IFS=. read -r major minor _ <<<"${version:-0.0}."
if [ "$major" -lt $minimum_major ] ||
    { [ "$major" -eq $minimum_major ] && [ "${minor:-0}" -lt $minimum_minor ]; }; then
    echo "error: Swift ${version:-of an unknown version} is too old; Hazel needs $minimum_major.$minimum_minor or later." >&2
    echo "Get it from https://www.swift.org/install (found: $(command -v swift))." >&2
    exit 1
fi

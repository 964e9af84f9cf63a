#!/usr/bin/env bash
# Puts the Python tools of Scripts/requirements.txt into .build-venv, a virtual environment of the
# project's own. Does nothing when they are there. They serve `make lint`, `make compare-parsers` and
# `make compare-dotenv`; building, running and testing need none of them.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/.build-venv
requirements=$root/Scripts/requirements.txt
stamp=$venv/requirements.txt

if [ -f "$stamp" ] && cmp -s "$requirements" "$stamp"; then exit 0; fi
echo "installing the Python tools of Scripts/requirements.txt into .build-venv"
rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
cp "$requirements" "$stamp"

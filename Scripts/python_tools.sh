#!/usr/bin/env bash
# Puts Python tools into a virtual environment of the project's own. Does nothing when they are
# there. Building, running and testing need none of them.
#
#   Scripts/python_tools.sh          those of requirements.txt into .build-venv, for `make lint`,
#                                    `make compare-parsers`, `make compare-dotenv` and others
#   Scripts/python_tools.sh openapi  those of requirements-openapi.txt into .build-venv-openapi, for
#                                    `make openapi-check`: they are large, and lint needs them not
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
set_name=${1:+-$1}
venv=$root/.build-venv$set_name
requirements=$root/Scripts/requirements$set_name.txt
stamp=$venv/requirements.txt

if [ -f "$stamp" ] && cmp -s "$requirements" "$stamp"; then exit 0; fi
echo "installing the Python tools of Scripts/${requirements##*/} into ${venv##*/}"
rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
cp "$requirements" "$stamp"

#!/usr/bin/env python3
"""Makes the files of Swagger UI that HazelSwagger carries, from a wheel that is pinned by its hash.

    Scripts/update_swagger_ui.py           writes Packages/HazelSwagger/Sources/CSwaggerUI/dist
    Scripts/update_swagger_ui.py --check   writes nothing; the status tells whether they differ

To take another version, change the constants below and run it. The files are as their authors made
them, but the large ones are compressed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WHEEL = "drf-spectacular-sidecar==2026.10.1"
WHEEL_SHA256 = "fe1d005d8ac9b5d0472f2fe5deeb2e7d6dcffaa24118044f22578b4b8c4b31f2"
FOLDER = "drf_spectacular_sidecar/static/drf_spectacular_sidecar/swagger-ui-dist/"

TARGET = Path(__file__).resolve().parent.parent / "Packages/HazelSwagger/Sources/CSwaggerUI"
COMPRESSED = ("swagger-ui-bundle.js", "swagger-ui.css")
PLAIN = ("favicon-32x32.png", "oauth2-redirect.js", "LICENSE")

NOTICE = """Swagger UI {version}
Copyright SmartBear Software Inc.
https://github.com/swagger-api/swagger-ui

Licensed under the Apache License, Version 2.0; the text is in the file LICENSE beside this one.

The files in this folder are those of the distribution build of Swagger UI. Two of them,
swagger-ui-bundle.js and swagger-ui.css, are compressed with gzip; nothing else was changed.
Scripts/update_swagger_ui.py makes them from the wheel {wheel}.

The bundle holds parts of these libraries, under the licences of their authors:

{libraries}
"""

HEADER = """#ifndef C_SWAGGER_UI_VERSION_H
#define C_SWAGGER_UI_VERSION_H

// Written by Scripts/update_swagger_ui.py.
#define C_SWAGGER_UI_VERSION "{version}"
#define C_SWAGGER_UI_DIGEST "{digest}"

#endif
"""


class UpdateError(Exception):
    """What keeps the files from being made."""


def download(folder: Path) -> Path:
    """The wheel, whose hash pip has checked."""
    requirements = folder / "requirements.txt"
    requirements.write_text(f"{WHEEL} --hash=sha256:{WHEEL_SHA256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--dest", str(folder)]
    result = subprocess.run([*command, "-r", str(requirements)], check=False)
    wheels = list(folder.glob("*.whl"))
    if result.returncode != 0 or len(wheels) != 1:
        raise UpdateError(f"pip could not fetch {WHEEL} with the hash {WHEEL_SHA256}")
    return wheels[0]


def swagger_version(wheel: zipfile.ZipFile) -> str:
    """The version of Swagger UI, which the description of the wheel says."""
    metadata = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    found = re.search(r"`Swagger UI`_ version ``([0-9.]+)``", wheel.read(metadata).decode())
    if not found:
        raise UpdateError(f"{WHEEL} does not say which version of Swagger UI it holds")
    return found[1]


def libraries(wheel: zipfile.ZipFile) -> list[str]:
    """The libraries in the bundle, which its source map names."""
    sources = json.loads(wheel.read(FOLDER + "swagger-ui-bundle.js.map"))["sources"]
    found = re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", "\n".join(sources))
    return sorted(set(found))


def files(wheel: zipfile.ZipFile) -> dict[str, bytes]:
    """All files, by their paths in the target."""
    made: dict[str, bytes] = {}
    for name in COMPRESSED:
        made[f"dist/{name}.gz"] = gzip.compress(wheel.read(FOLDER + name), 9, mtime=0)
    for name in PLAIN:
        made[f"dist/{name}"] = wheel.read(FOLDER + name)
    if b"Apache License" not in made["dist/LICENSE"]:
        raise UpdateError(f"the licence in {WHEEL} is not the one that NOTICE names")
    version = swagger_version(wheel)
    # Of the contents before they are compressed, which other versions of zlib do differently.
    digest = hashlib.sha256()
    for name in COMPRESSED + PLAIN:
        digest.update(wheel.read(FOLDER + name))
    notice = NOTICE.format(
        version=version,
        wheel=WHEEL,
        libraries="\n".join(f"- {library}" for library in libraries(wheel)),
    )
    made["dist/NOTICE"] = notice.encode()
    header = HEADER.format(version=version, digest=digest.hexdigest()[:16])
    made["include/CSwaggerUIVersion.h"] = header.encode()
    return made


def differs(name: str, content: bytes) -> bool:
    """Whether a file has another content than it should; compressed files are unpacked first."""
    file = TARGET / name
    if not file.is_file():
        return True
    found = file.read_bytes()
    if name.endswith(".gz"):
        return gzip.decompress(found) != gzip.decompress(content)
    return found != content


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    check = parser.parse_args().check
    try:
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(download(Path(folder))) as wheel:
                made = files(wheel)
    except UpdateError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    differing = [name for name, content in made.items() if differs(name, content)]
    if check:
        for name in differing:
            print(f"error: {TARGET / name} is not what {WHEEL} gives", file=sys.stderr)
        return 1 if differing else 0
    for name in differing:
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_bytes(made[name])
        print(f"written: {name}, {len(made[name])} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

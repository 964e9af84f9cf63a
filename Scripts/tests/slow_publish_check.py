"""publish_check.py: what works in the monorepo and breaks a published package is found.

Each mistake is seeded into a throw-away copy of this repository, with one more package in it. The
copy's build folder is taken from HAZEL_PUBLISH_SCRATCH, so that packages of others are not fetched
again. It compiles, so it is no part of the quick tests.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from support import workspace
from tests import fixture

PROBE = "HazelProbe"
SECRET = """\
public struct ReadersShelf {
  public init() {}
  package var secret: Int { 1 }
}
"""
MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "HazelProbe",
  platforms: [.macOS(.v15)],
  products: [.library(name: "HazelProbe", targets: ["HazelProbe"])],
  dependencies: [.package(path: "../HazelCore")],
  targets: [
    .target(
      name: "HazelProbe", dependencies: [.product(name: "HazelKernel", package: "HazelCore")])
  ]
)
"""
SOURCE = "import HazelKernel\n\npublic func probe() -> Int { 2 }\n"


def scratch_folder(fallback: Path) -> Path:
    given = os.environ.get("HAZEL_PUBLISH_SCRATCH")
    return Path(given) if given else fallback


class PublishCheckTests(unittest.TestCase):
    folder: tempfile.TemporaryDirectory[str]
    root: Path
    scratch: Path
    package: Path

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        # Of the same name as the checkout: the name is the package's identity.
        cls.root = Path(cls.folder.name).resolve() / workspace.ROOT.name
        cls.scratch = scratch_folder(cls.root.parent / "scratch")
        for name in workspace.project_files(workspace.ROOT):
            target = cls.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(workspace.ROOT / name, target)
        fixture.make_git(cls.root)
        cls.package = cls.root / "Packages" / PROBE
        cls.write_probe()

    @classmethod
    def write_probe(cls) -> None:
        fixture.write(cls.package, "Package.swift", MANIFEST)
        fixture.write(cls.package, "README.md", f"# {PROBE}\n")
        fixture.write(cls.package, f"Sources/{PROBE}/Probe.swift", SOURCE)
        fixture.write(cls.root, "Packages/HazelCore/Sources/HazelKernel/Secret.swift", SECRET)

    def tearDown(self) -> None:
        self.write_probe()

    def check(self, *options: str) -> subprocess.CompletedProcess[str]:
        flags = shlex.split(
            os.environ.get(
                "SWIFT_FLAGS",
                "--disable-experimental-prebuilts --explicit-target-dependency-import-check error",
            )
        )
        command = [sys.executable, str(self.root / "Scripts/publish_check.py"), "--only", PROBE]
        return subprocess.run(
            [*command, "--scratch", str(self.scratch), *options, "--", *flags],
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )

    def assert_refused(self, message: str, *options: str) -> None:
        result = self.check(*options)
        self.assertEqual(result.returncode, 1, result.stdout[-2000:])
        self.assertIn(message, result.stdout + result.stderr)

    def test_passes_as_it_is(self) -> None:
        result = self.check()
        self.assertEqual(result.returncode, 0, (result.stdout + result.stderr)[-4000:])
        self.assertIn("Every package can be published.", result.stdout)

    def test_path_dependency(self) -> None:
        fixture.write(
            self.package,
            "Package.swift",
            MANIFEST.replace(
                '.package(path: "../HazelCore")',
                '.package(name: "HazelCore", path: "../HazelCore")',
            ),
        )
        self.assert_refused(f"{PROBE}: a path dependency is left", "--static")

    def test_unsafe_flags(self) -> None:
        fixture.write(
            self.package,
            "Package.swift",
            MANIFEST.replace(
                'package: "HazelCore")])',
                'package: "HazelCore")], swiftSettings: [.unsafeFlags(["-Ounchecked"])])',
            ),
        )
        self.assert_refused(f"{PROBE}: target {PROBE} has unsafe flags", "--static")

    def test_missing_readme(self) -> None:
        (self.package / "README.md").unlink()
        self.assert_refused(f"Packages/{PROBE}/README.md is missing", "--static")

    def test_undeclared_import(self) -> None:
        fixture.write(self.package, f"Sources/{PROBE}/Probe.swift", "import HazelServer\n" + SOURCE)
        result = self.check()
        self.assertEqual(result.returncode, 1, result.stdout[-2000:])
        # The compiler says so where the module is not there, SwiftPM's own check where it is.
        self.assertRegex(
            result.stdout + result.stderr,
            r"no such module 'HazelServer'|HazelProbe imports another target \(HazelServer\)",
        )

    def test_package_symbol_of_another_package(self) -> None:
        fixture.write(
            self.package,
            f"Sources/{PROBE}/Probe.swift",
            SOURCE.replace("{ 2 }", "{ ReadersShelf().secret }"),
        )
        self.assert_refused("'secret' is inaccessible due to 'package' protection level")


if __name__ == "__main__":
    unittest.main()

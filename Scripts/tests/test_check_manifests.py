"""check_manifests.py: each kind of difference, seeded alone into a tree that agrees, is found."""

from __future__ import annotations

import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import check_manifests
from support import manifest as manifests
from tests import fixture

UMBRELLA, CORE, CACHE = "hazel", "HazelCore", "HazelCache"
TEXTS = {UMBRELLA: fixture.UMBRELLA, CORE: fixture.CORE, CACHE: fixture.CACHE}

# What is changed: (manifest, what is replaced, by what), and what the message must say.
SEEDS: dict[str, tuple[str, str, str, str]] = {
    "dependency of a target dropped": (
        UMBRELLA,
        'dependencies: [.product(name: "Logging", package: "swift-log")],',
        "",
        "target HazelCore: dependencies differs",
    ),
    "dependency of a target added": (
        CORE,
        'name: "HazelCoreTests", dependencies: ["HazelCore"]',
        'name: "HazelCoreTests", dependencies: ["HazelCore", '
        '.product(name: "Logging", package: "swift-log")]',
        "target HazelCoreTests: dependencies differs",
    ),
    "condition of a dependency": (
        UMBRELLA,
        '.product(name: "Logging", package: "swift-log")',
        '.product(name: "Logging", package: "swift-log", condition: .when(platforms: [.linux]))',
        "target HazelCore: dependencies differs",
    ),
    "setting dropped": (
        UMBRELLA,
        ', .enableUpcomingFeature("ExistentialAny")',
        "",
        "target HazelCore: settings differs",
    ),
    "setting added": (
        CACHE,
        '"ExistentialAny")]',
        '"ExistentialAny"), .define("EXTRA")]',
        "target HazelCache: settings differs",
    ),
    "resources": (
        UMBRELLA,
        'resources: [.copy("Resources")],',
        "",
        "target HazelCache: resources differs",
    ),
    "excluded files": (
        CACHE,
        'exclude: ["Notes.md"],',
        "",
        "target HazelCache: exclude differs",
    ),
    "chosen sources": (
        CACHE,
        "resources: [.copy",
        'sources: ["Only.swift"], resources: [.copy',
        "target HazelCache: sources differs",
    ),
    "path of a target": (
        UMBRELLA,
        '"Packages/HazelCache/Sources/HazelCache"',
        '"Packages/HazelCache/Sources/Other"',
        "target HazelCache: path differs",
    ),
    "package access": (
        CACHE,
        'resources: [.copy("Resources")],',
        'resources: [.copy("Resources")], packageAccess: false,',
        "target HazelCache: packageAccess differs",
    ),
    "kind of a target": (
        CORE,
        '.testTarget(\n      name: "HazelCoreTests", dependencies: ["HazelCore"],',
        '.target(\n      name: "HazelCoreTests", dependencies: ["HazelCore"], '
        'path: "Tests/HazelCoreTests",',
        "target HazelCoreTests: type differs",
    ),
    "target missing in the umbrella": (
        CACHE,
        "swiftSettings: settings)\n  ]",
        'swiftSettings: settings),\n .testTarget(name: "HazelCacheTests")\n  ]',
        "umbrella: target HazelCacheTests of HazelCache is missing",
    ),
    "target in no package": (
        UMBRELLA,
        '    .target(\n      name: "HazelCache",',
        '    .target(name: "Stray"),\n    .target(\n      name: "HazelCache",',
        "umbrella: target Stray is in no package",
    ),
    "target in two packages": (
        CACHE,
        "    .target(\n",
        '    .target(name: "HazelCore"),\n    .target(\n',
        "target HazelCore is in both HazelCache and HazelCore",
    ),
    "product missing in the umbrella": (
        UMBRELLA,
        '    .library(name: "HazelCache", targets: ["HazelCache"]),\n',
        "",
        "umbrella: product HazelCache is missing",
    ),
    "product in no package": (
        UMBRELLA,
        "  products: [\n",
        '  products: [\n    .library(name: "Extra", targets: ["HazelCore"]),\n',
        "umbrella: product Extra is in no package",
    ),
    "product in two packages": (
        CACHE,
        "products: [",
        'products: [.library(name: "HazelCore", targets: ["HazelCache"]), ',
        "product HazelCore is in two packages",
    ),
    "kind of a product": (
        UMBRELLA,
        '.library(name: "HazelCore", targets',
        '.library(name: "HazelCore", type: .static, targets',
        "product HazelCore differs",
    ),
    "version required": (
        UMBRELLA,
        'from: "1.6.0"',
        'from: "1.5.0"',
        "dependency swift-log differs",
    ),
    "address required": (
        UMBRELLA,
        "https://github.com/apple/swift-log.git",
        "https://example.org/swift-log.git",
        "dependency swift-log differs",
    ),
    "traits required": (
        UMBRELLA,
        'from: "1.6.0")',
        'from: "1.6.0", traits: [])',
        "dependency swift-log differs",
    ),
    "dependency missing in the umbrella": (
        CACHE,
        '.package(path: "../HazelCore")',
        '.package(path: "../HazelCore"), '
        '.package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0")',
        "umbrella: dependency swift-nio is missing",
    ),
    "dependency in no package": (
        UMBRELLA,
        "  dependencies: [\n",
        "  dependencies: [\n"
        '    .package(url: "https://github.com/apple/swift-nio.git", from: "2.1.0"),\n',
        "umbrella: dependency swift-nio is in no package",
    ),
    "two packages require one differently": (
        CACHE,
        '.package(path: "../HazelCore")',
        '.package(path: "../HazelCore"), '
        '.package(url: "https://github.com/apple/swift-log.git", from: "1.7.0")',
        "swift-log is required as",
    ),
    "path dependency of the umbrella": (
        UMBRELLA,
        "  dependencies: [\n",
        '  dependencies: [\n    .package(path: "Packages/HazelCore"),\n',
        "umbrella: depends on the folder",
    ),
    "sibling other than HazelCore": (
        CORE,
        "dependencies: [.package(url",
        'dependencies: [.package(path: "../HazelCache"), .package(url',
        "only ../HazelCore is allowed",
    ),
    "platform": (
        CACHE,
        ".macOS(.v15)",
        ".macOS(.v14)",
        "HazelCache: platforms is",
    ),
    "tools version": (
        CORE,
        "swift-tools-version: 6.2",
        "swift-tools-version: 6.1",
        "HazelCore: toolsVersion is",
    ),
    "language modes": (
        CACHE,
        "        swiftSettings: settings)\n  ]\n".replace("        ", "      "),
        "      swiftSettings: settings)\n  ],\n  swiftLanguageModes: [.v5]\n",
        "HazelCache: swiftLanguageVersions is",
    ),
    "name of the package": (
        CACHE,
        'name: "HazelCache",\n  platforms',
        'name: "Cache",\n  platforms',
        "HazelCache: the manifest is named Cache",
    ),
    "unsafe flags in a package": (
        CACHE,
        '"ExistentialAny")]',
        '"ExistentialAny"), .unsafeFlags(["-Ounchecked"])]',
        "HazelCache: target HazelCache has unsafe flags",
    ),
    "unsafe flags in the umbrella": (
        UMBRELLA,
        '"ExistentialAny")]',
        '"ExistentialAny"), .unsafeFlags(["-Ounchecked"])]',
        "umbrella: target HazelCore has unsafe flags",
    ),
}


def dump_text(text: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        # SwiftPM resolves ../HazelCore against this folder, so it stands one level down.
        package = Path(folder) / "package"
        fixture.write(package, "Package.swift", text)
        return manifests.dump(package)


class CheckManifestsTests(unittest.TestCase):
    good: dict[str, dict[str, Any]]

    @classmethod
    def setUpClass(cls) -> None:
        cls.good = {name: dump_text(text) for name, text in TEXTS.items()}

    def problems(self, changes: dict[str, dict[str, Any]]) -> list[str]:
        dumped = {**self.good, **changes}
        return check_manifests.compare(
            dumped[UMBRELLA], {name: dumped[name] for name in (CACHE, CORE)}
        )

    def test_agreeing_manifests_have_no_problem(self) -> None:
        self.assertEqual(self.problems({}), [])

    def test_each_seeded_difference_is_found(self) -> None:
        def seed(item: tuple[str, tuple[str, str, str, str]]) -> dict[str, Any]:
            kind, (name, old, new, _) = item
            self.assertIn(old, TEXTS[name], f"the seed '{kind}' no longer fits the fixture")
            return dump_text(TEXTS[name].replace(old, new, 1))

        with ThreadPoolExecutor(max_workers=2) as pool:
            dumped = list(pool.map(seed, SEEDS.items()))
        for (kind, (name, _, _, message)), manifest in zip(SEEDS.items(), dumped):
            with self.subTest(kind):
                self.assertIn(message, "\n".join(self.problems({name: manifest})))

    def test_macro_tests_stay_out_of_the_umbrella(self) -> None:
        core = fixture.CORE.replace(
            "import PackageDescription", "import CompilerPluginSupport\nimport PackageDescription"
        )
        core = core.replace(
            "  targets: [\n",
            '  targets: [\n    .macro(name: "HazelMacros"),\n'
            '    .testTarget(name: "HazelMacrosTests", dependencies: ["HazelMacros"]),\n',
        )
        umbrella = fixture.UMBRELLA.replace(
            "import PackageDescription", "import CompilerPluginSupport\nimport PackageDescription"
        )
        umbrella = umbrella.replace(
            "  targets: [\n",
            '  targets: [\n    .macro(name: "HazelMacros", '
            'path: "Packages/HazelCore/Sources/HazelMacros"),\n',
        )
        without = {CORE: dump_text(core), UMBRELLA: dump_text(umbrella)}
        self.assertEqual(self.problems(without), [])
        umbrella = umbrella.replace(
            "  targets: [\n",
            "  targets: [\n"
            '    .testTarget(name: "HazelMacrosTests", dependencies: ["HazelMacros"], '
            'path: "Packages/HazelCore/Tests/HazelMacrosTests"),\n',
        )
        with_tests = {CORE: without[CORE], UMBRELLA: dump_text(umbrella)}
        self.assertIn("HazelMacrosTests tests a macro target", "\n".join(self.problems(with_tests)))

    def test_an_unreadable_manifest_is_told_with_its_folder(self) -> None:
        with self.assertRaisesRegex(
            manifests.ManifestError, "package/Package.swift cannot be read"
        ):
            dump_text("// swift-tools-version: 6.2\nimport PackageDescription\nlet package = 1 +\n")


if __name__ == "__main__":
    unittest.main()

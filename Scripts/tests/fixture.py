"""A small monorepo in a temporary folder, of the same shape as this one, for the scripts' tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

UMBRELLA = """\
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "hazel",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HazelCore", targets: ["HazelCore"]),
    .library(name: "HazelCache", targets: ["HazelCache"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0")
  ],
  targets: [
    .target(
      name: "HazelCore",
      dependencies: [.product(name: "Logging", package: "swift-log")],
      path: "Packages/HazelCore/Sources/HazelCore",
      swiftSettings: settings),
    .testTarget(
      name: "HazelCoreTests",
      dependencies: ["HazelCore"],
      path: "Packages/HazelCore/Tests/HazelCoreTests",
      swiftSettings: settings),
    .target(
      name: "HazelCache",
      dependencies: ["HazelCore"],
      path: "Packages/HazelCache/Sources/HazelCache",
      exclude: ["Notes.md"],
      resources: [.copy("Resources")],
      swiftSettings: settings),
  ]
)
"""

CORE = """\
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "HazelCore",
  platforms: [.macOS(.v15)],
  products: [.library(name: "HazelCore", targets: ["HazelCore"])],
  dependencies: [.package(url: "https://github.com/apple/swift-log.git", from: "1.6.0")],
  targets: [
    .target(
      name: "HazelCore",
      dependencies: [.product(name: "Logging", package: "swift-log")],
      swiftSettings: settings),
    .testTarget(
      name: "HazelCoreTests", dependencies: ["HazelCore"], swiftSettings: settings),
  ]
)
"""

CACHE = """\
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "HazelCache",
  platforms: [.macOS(.v15)],
  products: [.library(name: "HazelCache", targets: ["HazelCache"])],
  dependencies: [.package(path: "../HazelCore")],
  targets: [
    .target(
      name: "HazelCache",
      dependencies: [.product(name: "HazelCore", package: "HazelCore")],
      exclude: ["Notes.md"],
      resources: [.copy("Resources")],
      swiftSettings: settings)
  ]
)
"""


def write(root: Path, name: str, text: str) -> Path:
    """Writes a file of the fixture, with the folders above it."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def make_git(root: Path) -> None:
    """The scripts ask git which files belong to the project."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)


def make_manifests(root: Path) -> None:
    """Umbrella and two packages that agree; no sources."""
    write(root, "Package.swift", UMBRELLA)
    write(root, "Packages/HazelCore/Package.swift", CORE)
    write(root, "Packages/HazelCache/Package.swift", CACHE)


class ShopRepository:
    """A git repository with one small package, for comparing releases."""

    MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Shop",
  products: [.library(name: "Shop", targets: ["Shop"])],
  targets: [.target(name: "Shop")]
)
"""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir()
        make_git(root)
        write(root, "Package.swift", self.MANIFEST)
        write(root, "VERSION", "1.0.1\n")
        self.write_source("public func price() -> Int { 1 }\n")

    def write_source(self, text: str) -> None:
        """Makes the text the package's only source, in a commit of its own."""
        write(self.root, "Sources/Shop/Shop.swift", text)
        self.git("add", "--all", "--force")
        self.git("commit", "-q", "-m", "state")

    def git(self, *arguments: str) -> None:
        """Runs git in the repository, with an identity of its own."""
        identity = ["-c", "user.name=reader", "-c", "user.email=reader@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True)

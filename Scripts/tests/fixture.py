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

// swift-tools-version: 6.2
import PackageDescription

// The peers that Hazel is measured beside are compiled only when they are asked for, so that the
// allocation test needs a build of our own server and nothing else.
let withPeers = Context.environment["HAZEL_BENCH_PEERS"] == "1"

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "hazel-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(path: "../Packages/HazelConfig"),
    .package(path: "../Packages/HazelCore"),
    .package(path: "../Packages/HazelSwagger"),
  ],
  targets: [
    .executableTarget(
      name: "HazelBench",
      dependencies: [
        .product(name: "HazelCore", package: "HazelCore")
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "MicroBench",
      dependencies: [
        .product(name: "HazelConfig", package: "HazelConfig"),
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelKernel", package: "HazelCore"),
        .product(name: "HazelSwagger", package: "HazelSwagger"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(name: "LoadGenerator"),
  ]
)

if withPeers {
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
  ]
  package.targets += [
    .executableTarget(
      name: "HummingbirdBench",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "RawNIOBench",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
  ]
}

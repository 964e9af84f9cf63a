// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "HazelConfig",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HazelConfig", targets: ["HazelConfig"]),
    .library(name: "HazelDotEnv", targets: ["HazelDotEnv"]),
    .executable(name: "hazel-env", targets: ["hazel-env"]),
  ],
  dependencies: [
    .package(path: "../HazelCore"),
    .package(
      url: "https://github.com/apple/swift-configuration.git", from: "1.4.0",
      traits: ["CommandLineArguments", "JSON", "YAML"]),
    .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams.git", "5.4.0"..<"7.0.0"),
  ],
  targets: [
    .target(
      name: "HazelDotEnv",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "hazel-env",
      dependencies: ["HazelDotEnv"],
      swiftSettings: settings
    ),
    .target(
      name: "HazelConfig",
      dependencies: [
        "HazelDotEnv",
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelKernel", package: "HazelCore"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelDotEnvTests",
      dependencies: ["HazelDotEnv"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelConfigTests",
      dependencies: [
        "HazelConfig",
        "HazelDotEnv",
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelKernel", package: "HazelCore"),
        .product(name: "HazelTesting", package: "HazelCore"),
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: settings
    ),
  ]
)

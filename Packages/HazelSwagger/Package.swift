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
  name: "HazelSwagger",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HazelSwagger", targets: ["HazelSwagger"]),
    .library(name: "HazelOpenAPI", targets: ["HazelOpenAPI"]),
  ],
  dependencies: [
    .package(path: "../HazelCore"),
    .package(url: "https://github.com/jpsim/Yams.git", "5.4.0"..<"7.0.0"),
  ],
  targets: [
    .target(
      name: "HazelOpenAPI",
      dependencies: [
        .product(name: "HazelKernel", package: "HazelCore"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "CSwaggerUI",
      exclude: ["dist", "pages"]
    ),
    .target(
      name: "HazelSwagger",
      dependencies: [
        "CSwaggerUI",
        "HazelOpenAPI",
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelKernel", package: "HazelCore"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelOpenAPITests",
      dependencies: [
        "HazelOpenAPI",
        .product(name: "HazelKernel", package: "HazelCore"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelSwaggerTests",
      dependencies: [
        "HazelOpenAPI",
        "HazelSwagger",
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelKernel", package: "HazelCore"),
        .product(name: "HazelTesting", package: "HazelCore"),
      ],
      swiftSettings: settings
    ),
  ]
)

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
  name: "bookshop",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(path: "../../Packages/HazelConfig"),
    .package(path: "../../Packages/HazelCore"),
    .package(path: "../../Packages/HazelSwagger"),
  ],
  targets: [
    .executableTarget(
      name: "Bookshop",
      dependencies: [
        .product(name: "HazelConfig", package: "HazelConfig"),
        .product(name: "HazelCore", package: "HazelCore"),
        .product(name: "HazelSwagger", package: "HazelSwagger"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BookshopTests",
      dependencies: [
        "Bookshop",
        .product(name: "HazelConfig", package: "HazelConfig"),
        .product(name: "HazelOpenAPI", package: "HazelSwagger"),
        .product(name: "HazelSwagger", package: "HazelSwagger"),
        .product(name: "HazelTesting", package: "HazelCore"),
      ],
      swiftSettings: settings
    ),
  ]
)

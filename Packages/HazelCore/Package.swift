// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "HazelCore",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HazelKernel", targets: ["HazelKernel"]),
    .library(name: "HazelServer", targets: ["HazelServer"]),
    .library(name: "HazelCore", targets: ["HazelCore"]),
    .library(name: "HazelTesting", targets: ["HazelTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.8.0"),
    .package(url: "https://github.com/swiftlang/swift-syntax.git", from: "603.0.0"),
  ],
  targets: [
    .target(
      name: "HazelKernel",
      swiftSettings: settings
    ),
    .target(
      name: "HazelServer",
      dependencies: [
        "HazelKernel",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .macro(
      name: "HazelMacros",
      dependencies: [
        .product(name: "SwiftCompilerPlugin", package: "swift-syntax"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftSyntaxBuilder", package: "swift-syntax"),
        .product(name: "SwiftSyntaxMacros", package: "swift-syntax"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "HazelCore",
      dependencies: [
        "HazelKernel",
        "HazelMacros",
        "HazelServer",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "HazelTesting",
      dependencies: [
        "HazelCore",
        "HazelKernel",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "HazelTestSupport",
      dependencies: ["HazelKernel", "HazelServer"],
      path: "Tests/HazelTestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelKernelTests",
      dependencies: ["HazelKernel", "HazelTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelServerTests",
      dependencies: [
        "HazelKernel",
        "HazelServer",
        "HazelTestSupport",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelCoreTests",
      dependencies: [
        "HazelCore",
        "HazelKernel",
        "HazelTestSupport",
        "HazelTesting",
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelTestingTests",
      dependencies: [
        "HazelCore",
        "HazelKernel",
        "HazelTesting",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
  ]
)

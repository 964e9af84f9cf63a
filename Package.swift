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
  name: "hazel",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "HazelKernel", targets: ["HazelKernel"]),
    .library(name: "HazelServer", targets: ["HazelServer"]),
    .library(name: "HazelCore", targets: ["HazelCore"]),
    .library(name: "HazelTesting", targets: ["HazelTesting"]),
    .library(name: "HazelConfig", targets: ["HazelConfig"]),
    .library(name: "HazelDotEnv", targets: ["HazelDotEnv"]),
    .executable(name: "hazel-env", targets: ["hazel-env"]),
    .library(name: "HazelSwagger", targets: ["HazelSwagger"]),
    .library(name: "HazelOpenAPI", targets: ["HazelOpenAPI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    .package(
      url: "https://github.com/apple/swift-configuration.git", from: "1.4.0",
      traits: ["CommandLineArguments", "JSON", "YAML"]),
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
    .package(url: "https://github.com/jpsim/Yams.git", "5.4.0"..<"7.0.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.8.0"),
    .package(url: "https://github.com/swiftlang/swift-syntax.git", from: "603.0.0"),
  ],
  targets: [
    .target(
      name: "HazelKernel",
      path: "Packages/HazelCore/Sources/HazelKernel",
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
      path: "Packages/HazelCore/Sources/HazelServer",
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
      path: "Packages/HazelCore/Sources/HazelMacros",
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
      path: "Packages/HazelCore/Sources/HazelCore",
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
      path: "Packages/HazelCore/Sources/HazelTesting",
      swiftSettings: settings
    ),
    .target(
      name: "HazelTestSupport",
      dependencies: ["HazelKernel", "HazelServer"],
      path: "Packages/HazelCore/Tests/HazelTestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelKernelTests",
      dependencies: ["HazelKernel", "HazelTestSupport"],
      path: "Packages/HazelCore/Tests/HazelKernelTests",
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
      path: "Packages/HazelCore/Tests/HazelServerTests",
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
      path: "Packages/HazelCore/Tests/HazelCoreTests",
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
      path: "Packages/HazelCore/Tests/HazelTestingTests",
      swiftSettings: settings
    ),
    .target(
      name: "HazelDotEnv",
      path: "Packages/HazelConfig/Sources/HazelDotEnv",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "hazel-env",
      dependencies: ["HazelDotEnv"],
      path: "Packages/HazelConfig/Sources/hazel-env",
      swiftSettings: settings
    ),
    .target(
      name: "HazelConfig",
      dependencies: [
        "HazelCore",
        "HazelDotEnv",
        "HazelKernel",
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Packages/HazelConfig/Sources/HazelConfig",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelDotEnvTests",
      dependencies: ["HazelDotEnv"],
      path: "Packages/HazelConfig/Tests/HazelDotEnvTests",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelConfigTests",
      dependencies: [
        "HazelConfig",
        "HazelCore",
        "HazelDotEnv",
        "HazelKernel",
        "HazelTesting",
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      path: "Packages/HazelConfig/Tests/HazelConfigTests",
      swiftSettings: settings
    ),
    .target(
      name: "HazelOpenAPI",
      dependencies: [
        "HazelKernel",
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Packages/HazelSwagger/Sources/HazelOpenAPI",
      swiftSettings: settings
    ),
    .target(
      name: "CSwaggerUI",
      path: "Packages/HazelSwagger/Sources/CSwaggerUI",
      exclude: ["dist", "pages"]
    ),
    .target(
      name: "HazelSwagger",
      dependencies: [
        "CSwaggerUI",
        "HazelCore",
        "HazelKernel",
        "HazelOpenAPI",
      ],
      path: "Packages/HazelSwagger/Sources/HazelSwagger",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelOpenAPITests",
      dependencies: ["HazelKernel", "HazelOpenAPI"],
      path: "Packages/HazelSwagger/Tests/HazelOpenAPITests",
      swiftSettings: settings
    ),
    .testTarget(
      name: "HazelSwaggerTests",
      dependencies: [
        "HazelCore",
        "HazelKernel",
        "HazelOpenAPI",
        "HazelSwagger",
        "HazelTesting",
      ],
      path: "Packages/HazelSwagger/Tests/HazelSwaggerTests",
      swiftSettings: settings
    ),
  ]
)

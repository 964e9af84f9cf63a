#if canImport(FoundationEssentials)
  // Reads files of cases.
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder beside this target that holds files of cases: SwiftPM has nothing to say about it.
enum CaseFolder {
  static let path: String = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "DotEnvCases").path

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(file)")))
  }

  static func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }
}

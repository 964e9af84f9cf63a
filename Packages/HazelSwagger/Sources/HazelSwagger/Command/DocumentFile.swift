// Essentials reads whole files; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that hold documents.
enum DocumentFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``OpenAPICommandError/unreadable(_:)``.
  static func read(_ path: String) throws(OpenAPICommandError) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unreadable(path) }
    return [UInt8](data)
  }
}

import HazelCore

/// A directory with one secret a file, as Docker and Kubernetes mount them.
///
/// swift-configuration's `DirectoryFilesProvider` can not serve: it skips links, and in a Kubernetes
/// volume every file is one; it reads no directories below, trims white space that may belong to a
/// secret, and has no limits.
struct SecretDirectory: Sendable {
  /// What a file holds.
  enum Content: Sendable {
    case text(String)
    /// Why it can be no setting. That is said only where the file is asked for: the directory may
    /// hold files of others.
    case unusable(String)
  }

  /// By path below the directory, without extension of any kind: `database/password`.
  private(set) var files: [String: Content] = [:]

  /// Reads a directory; one that is not there has no files.
  ///
  /// - Parameters:
  ///   - path: the path of the directory.
  ///   - limits: how much is read at the most.
  init(_ path: String, limits: ConfigLimits) throws(SecretProblem) {
    // Kubernetes replaces all files of a volume at once, by a link to another folder. Where that
    // happens meanwhile, files of both would stand side by side.
    for _ in 0..<3 {
      let version = FileSystem.resolved("\(path)/\(Self.versionLink)")
      files = [:]
      for file in try Self.paths(in: path, limits: limits) {
        files[file.name] = Self.content(of: file.path, limit: limits.secretBytes)
      }
      if FileSystem.resolved("\(path)/\(Self.versionLink)") == version { return }
    }
  }

  private static func content(of path: String, limit: Int) -> Content {
    do throws(FileSystem.Failure) {
      var bytes = try FileSystem.bytes(of: path, limit: limit)
      // One line end, which editors and `echo` write; more may belong to the secret.
      if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .unusable("bytes that are no UTF-8 text")
      }
      return .text(text)
    } catch {
      switch error {
      case .missing, .dangling: return .unusable("a link to nothing")
      case .unreadable(let reason): return .unusable("a file that can not be read: \(reason)")
      case .tooLarge: return .unusable("a file of more than \(limit) bytes")
      }
    }
  }
}

/// Why a directory of secrets can not be read.
struct SecretProblem: Error {
  let detail: String
  let hint: String
}

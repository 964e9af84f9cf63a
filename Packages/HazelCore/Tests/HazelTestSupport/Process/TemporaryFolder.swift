#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new folder that is removed together with the files in it.
package final class TemporaryFolder: Sendable {
  /// The path of the folder; short enough for the path of a Unix domain socket in it.
  package let path: String
  private let isOwner: Bool

  /// Makes a folder below /tmp.
  package init() {
    var template = Array("/tmp/hazel-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "mkdtemp failed with error \(errno)")
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    isOwner = true
  }

  /// Refers to a folder that somebody else made and removes.
  package init(at path: String) {
    self.path = path
    isOwner = false
  }

  deinit {
    if isOwner { remove() }
  }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Returns: its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) -> String {
    let file = fopen(self.file(name), "w")
    precondition(file != nil, "fopen failed with error \(errno)")
    fwrite(bytes, 1, bytes.count, file!)
    fclose(file!)
    return self.file(name)
  }

  /// Gives a file another name, at once and not bit by bit.
  package func rename(_ name: String, to newName: String) {
    #if canImport(Glibc)
      _ = Glibc.rename(file(name), file(newName))
    #elseif canImport(Musl)
      _ = Musl.rename(file(name), file(newName))
    #else
      _ = Darwin.rename(file(name), file(newName))
    #endif
  }

  /// Reads a file; nil when there is none.
  package func read(_ name: String) -> String? {
    guard let file = fopen(self.file(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Whether there is a file or socket of a name.
  package func contains(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// Removes the folder and the files in it.
  package func remove() {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(file(name)) }
    }
    closedir(folder)
    rmdir(path)
  }
}

/// The versions of files and directories at one time.
struct FileWatch: Equatable, Sendable {
  private var stamps: [String: FileStamp] = [:]

  /// Looks at nothing.
  init() {}

  /// Looks at files and at directories of secrets.
  ///
  /// - Parameters:
  ///   - paths: their paths; what is not there may come.
  ///   - limits: how many files of a directory are looked at.
  init(_ paths: [String], limits: ConfigLimits) {
    for path in paths { look(at: path, limits: limits) }
  }

  /// Looks at one more file or directory.
  mutating func look(at path: String, limits: ConfigLimits) {
    guard FileSystem.isFolder(path) else {
      stamps[path] = FileStamp(of: path)
      return
    }
    // The files in it and not its own stamp, which changes with names that begin with a dot, too.
    // One that can not be read is reported by whoever loads it.
    for file in (try? SecretDirectory.paths(in: path, limits: limits)) ?? [] {
      stamps[file.path] = FileStamp(of: file.path)
    }
  }
}

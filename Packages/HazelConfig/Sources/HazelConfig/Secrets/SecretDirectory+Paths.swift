extension SecretDirectory {
  /// The link to the folder in which the files of a Kubernetes volume stand now.
  static let versionLink: String = "..data"

  /// A file of the directory.
  struct File {
    /// Its path below the directory.
    let name: String
    /// Where it is read: in one version of the volume, where there are versions.
    let path: String
  }

  /// The files of a directory and of those in it.
  ///
  /// Names that begin with a dot are left out: `..data` and the folders it points to, and what
  /// editors leave behind. So is `kubernetes.io`, where the accounts of the cluster stand.
  ///
  /// - Parameters:
  ///   - path: the path of the directory.
  ///   - limits: how many files there may be, and how deep.
  static func paths(in path: String, limits: ConfigLimits) throws(SecretProblem) -> [File] {
    var files: [File] = []
    try collect(path, prefix: "", depth: 1, limits: limits, into: &files)
    return files
  }

  private static func collect(
    _ path: String, prefix: String, depth: Int, limits: ConfigLimits, into files: inout [File]
  ) throws(SecretProblem) {
    guard depth <= limits.secretDepth else {
      throw SecretProblem(
        detail: "directories stand more than \(limits.secretDepth) deep in each other",
        hint: "nest less deeply, or raise `limits.secretDepth`")
    }
    let version = FileSystem.resolved("\(path)/\(versionLink)")
    for name in try names(in: path) where !name.hasPrefix(".") && name != "kubernetes.io" {
      var file = "\(path)/\(name)"
      if let version, FileSystem.exists("\(version)/\(name)") { file = "\(version)/\(name)" }
      if FileSystem.isFolder(file) {
        try collect(
          file, prefix: "\(prefix)\(name)/", depth: depth + 1, limits: limits, into: &files)
      } else {
        files.append(File(name: prefix + name, path: file))
      }
      guard files.count <= limits.secretFiles else {
        throw SecretProblem(
          detail: "there are more than \(limits.secretFiles) files",
          hint: "name a directory of secrets alone, or raise `limits.secretFiles`")
      }
    }
  }

  private static func names(in path: String) throws(SecretProblem) -> [String] {
    do throws(FileSystem.Failure) {
      return try FileSystem.names(in: path)
    } catch {
      switch error {
      case .missing where !FileSystem.exists(path): return []
      case .unreadable(let reason):
        throw SecretProblem(
          detail: "the directory can not be read: \(reason)",
          hint: "let the user of the process read it")
      default:
        throw SecretProblem(
          detail: "it is no directory", hint: "name the directory in which the secrets stand")
      }
    }
  }
}

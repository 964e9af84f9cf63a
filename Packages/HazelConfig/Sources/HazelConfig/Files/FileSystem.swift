#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls of the operating system that layers need: Foundation's would follow no limit and
/// wait for ever at a named pipe.
enum FileSystem {
  /// Why a file gives no bytes.
  enum Failure: Error, Equatable {
    case missing
    /// There is a link, and nothing where it leads.
    case dangling
    /// It is there, and the system says why it can not be read.
    case unreadable(String)
    case tooLarge
  }

  /// Reads a whole regular file.
  ///
  /// - Parameters:
  ///   - path: the path; links are followed.
  ///   - limit: the most bytes that it may have.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Not blocking: opening a named pipe would wait for somebody to write to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let failure = failure(errno)
      throw failure == .missing && isLink(path) ? .dangling : failure
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(
        status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no regular file")
    }
    guard Int(status.st_size) <= limit else { throw .tooLarge }
    // One byte more than was said: whoever appends meanwhile is found.
    var bytes = [UInt8](repeating: 0, count: min(max(Int(status.st_size), 4096), limit) + 1)
    var count = 0
    while count < bytes.count {
      let free = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + count, free) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure(errno) }
      if got == 0 { break }
      count += got
    }
    guard count < bytes.count else { throw .tooLarge }
    bytes.removeSubrange(count...)
    return bytes
  }

  /// The names in a folder, in order, without `.` and `..`.
  static func names(in path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw failure(errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a folder at a path, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether there is a link at a path, wherever it leads.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links; nil when there is nothing at it.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Puts a path behind a folder, unless it stands for itself.
  static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty || folder == "." ? path : "\(folder)/\(path)"
  }

  private static func failure(_ number: CInt) -> Failure {
    switch number {
    case ENOENT, ENOTDIR: .missing
    default: .unreadable(String(cString: strerror(number)))
    }
  }
}

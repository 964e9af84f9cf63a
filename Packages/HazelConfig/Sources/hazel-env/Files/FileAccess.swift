#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file can not be read or written.
struct FileError: Error {
  /// The file, and what the system says.
  let message: String

  fileprivate init(_ doing: String, _ path: String, _ reason: String? = nil) {
    message = "\(path) can not be \(doing): \(reason ?? String(cString: strerror(errno)))"
  }
}

/// Files by the calls of the system: the tool needs no Foundation for anything else.
enum FileAccess {
  /// Reads a regular file; nobody waits for ever at a named pipe or a terminal.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - limit: no more bytes than this are read.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    // Not blocking: opening a named pipe would wait for somebody to write to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileError("read", path, isFolder ? "it is a folder" : "it is no regular file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let count = systemRead(descriptor, &buffer, wanted)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError("read", path) }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - text: what it is to hold.
  ///   - path: where it is to be.
  static func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("written", path) }
    let isWhole = write(text, to: descriptor)
    guard isWhole else {
      defer { close(descriptor) }
      throw FileError("written", path)
    }
    guard close(descriptor) == 0 else { throw FileError("written", path) }
  }

  /// Writes to an open file.
  ///
  /// - Returns: whether all was written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

// The names of the methods above hide those of the system.
private func systemRead(_ file: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(file, &buffer, count)
}

private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}

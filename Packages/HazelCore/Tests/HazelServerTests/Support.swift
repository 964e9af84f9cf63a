import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds since 1970-01-01 00:00:00 UTC.
func currentUnixSeconds() -> Int64 {
  Int64(time(nil))
}

/// Whether bytes are a part over and over again.
func consistsOf(_ part: [UInt8], _ bytes: [UInt8]) -> Bool {
  part.withUnsafeBytes { part in
    bytes.withUnsafeBytes { bytes in
      guard let pattern = part.baseAddress, let start = bytes.baseAddress else { return false }
      return stride(from: 0, to: bytes.count, by: part.count).allSatisfy {
        memcmp(pattern, start + $0, part.count) == 0
      }
    }
  }
}

/// The paths of all files that this process has open; empty where that can not be found out.
func openPaths() -> [String] {
  guard let folder = opendir("/proc/self/fd") else { return [] }
  defer { closedir(folder) }
  var paths: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    var path = [UInt8](repeating: 0, count: 1024)
    let count = path.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return 0 }
      return readlink("/proc/self/fd/\(name)", start, bytes.count)
    }
    if count > 0 { paths.append(String(decoding: path[..<count], as: UTF8.self)) }
  }
  return paths
}

/// Leaves the file of a Unix domain socket behind on which nobody listens.
func makeStaleSocket(_ path: String) -> Bool {
  #if canImport(Glibc)
    let type = Int32(SOCK_STREAM.rawValue)
  #else
    let type = SOCK_STREAM
  #endif
  let descriptor = socket(AF_UNIX, type, 0)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
    }
  }
}

/// Counts the different threads on which something happened.
final class ThreadNames: Sendable {
  private let seen = Mutex<Set<UInt>>([])

  var count: Int { seen.withLock { $0.count } }

  func add() {
    #if canImport(Darwin)
      let thread = UInt(bitPattern: pthread_self())
    #else
      let thread = UInt(pthread_self())
    #endif
    _ = seen.withLock { $0.insert(thread) }
  }
}

/// The highest of many numbers, noted by one thread and read by another.
final class Highest: Sendable {
  private let state = Mutex((value: 0, isDone: false))

  var value: Int { state.withLock { $0.value } }
  var isDone: Bool { state.withLock { $0.isDone } }

  func note(_ number: Int) {
    state.withLock { $0.value = max($0.value, number) }
    usleep(1000)
  }

  func finish() {
    state.withLock { $0.isDone = true }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number of files and sockets that this process may have open at once.
package enum DescriptorLimit {
  /// Raises the limit as far as the system lets it.
  ///
  /// - Returns: the limit that is in force then.
  @discardableResult
  package static func raise() -> Int {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 0 }
    var wanted = limit
    wanted.rlim_cur = min(limit.rlim_max, 65_536)
    if wanted.rlim_cur > limit.rlim_cur, setrlimit(resource, &wanted) == 0 { limit = wanted }
    return Int(limit.rlim_cur)
  }

  /// The number of descriptors that are open; nil where it can not be read.
  package static func openCount() -> Int? {
    guard let folder = opendir("/proc/self/fd") else { return nil }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // Without ".", ".." and the one that reads the folder.
    return count - 3
  }
}

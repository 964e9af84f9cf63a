#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few things of the operating system that are needed to launch.
enum System {
  /// The id of this process.
  static var processID: Int32 { getpid() }

  /// The value of an environment variable; nil when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes text to standard output at once.
  static func print(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes text to standard error at once.
  static func printError(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  /// Sends off what was printed by other means, which a pipe would keep back until the end.
  static func flush() {
    fflush(nil)
  }

  /// Ends the process with a status, running what is registered to be run at exit.
  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #endif
  }

  /// Ends the process with a status, now.
  static func exitNow(_ status: Int32) -> Never {
    _exit(status)
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(file, start, rest.count)
        #elseif canImport(Glibc)
          let count = Glibc.write(file, start, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(file, start, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        // Nobody reads it: that is no reason not to serve.
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}

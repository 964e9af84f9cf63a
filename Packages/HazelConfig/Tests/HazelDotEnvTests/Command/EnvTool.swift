#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(FoundationEssentials)
  // Makes and removes folders, reads and writes files.
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs the built hazel-env in a folder of its own.
struct EnvTool {
  /// What a run leaves behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  struct Failure: Error {
    var message: String
  }

  let folder: String

  /// Makes a folder for the time of a test.
  static func inFolder(_ body: (EnvTool) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hazel-env-\(UUID().uuidString)"
    ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(EnvTool(folder: folder))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Runs the tool, with nothing but these variables in its environment.
  func run(_ arguments: [String], environment: [String] = []) throws -> Outcome {
    let tool = try Self.executable()
    let strings = ([tool] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in strings + variables { free(pointer) } }
    let process = try spawn(tool, strings, variables)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(message: "waitpid: \(errno)") }
    }
    // What WEXITSTATUS does, which Swift does not see; a signal is no exit.
    guard status & 0x7f == 0 else { throw Failure(message: "ended by signal \(status & 0x7f)") }
    return Outcome(
      status: (status >> 8) & 0xff, output: try read("output.txt"), errors: try read("errors.txt"))
  }

  private func spawn(
    _ tool: String, _ arguments: [UnsafeMutablePointer<CChar>?],
    _ environment: [UnsafeMutablePointer<CChar>?]
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, name) in [(1, "output.txt"), (2, "errors.txt")] as [(Int32, String)] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var process: pid_t = 0
    let error = posix_spawn(&process, tool, &actions, nil, arguments, environment)
    guard error == 0 else { throw Failure(message: "\(tool): error \(error)") }
    return process
  }

  /// The tool, beside the program that runs the tests or a few folders above it.
  private static func executable() throws -> String {
    var folder = URL(filePath: image()).deletingLastPathComponent()
    for _ in 0..<5 {
      let path = folder.appending(path: "hazel-env").path
      if access(path, X_OK) == 0 { return path }
      folder = folder.deletingLastPathComponent()
    }
    throw Failure(message: "hazel-env is not built beside \(image())")
  }

  /// The file that this code was loaded from.
  private static func image() -> String {
    #if canImport(Darwin)
      var info = Dl_info()
      guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return "" }
      return String(cString: name)
    #else
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &buffer, buffer.count)
      return String(
        decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #endif
  }
}

import HazelDotEnv

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of variables at a path.
struct EnvFile {
  let path: String

  /// The file without the folders that it is in.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads the file, and does something with it.
  ///
  /// - Parameters:
  ///   - usesEnvironment: whether references take variables of the process.
  ///   - body: what to do when there are no problems; otherwise these are the outcome.
  func read(usesEnvironment: Bool, then body: (DotEnv) -> Outcome) -> Outcome {
    let limits = DotEnvLimits()
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileAccess.read(path, limit: limits.fileSize + 1)
    } catch {
      return Outcome(status: .failure, errors: "hazel-env: \(error.message)\n")
    }
    do throws(DotEnvError) {
      let file = try DotEnv(parsing: bytes, limits: limits) { name in
        usesEnvironment ? getenv(name).map { String(cString: $0) } : nil
      }
      return body(file)
    } catch {
      return Outcome(status: .failure, errors: error.problems.map(line).joined())
    }
  }

  /// A problem as compilers print it, so that editors find the place.
  private func line(_ problem: DotEnvProblem) -> String {
    "\(path):\(problem.line):\(problem.column): error: \(problem.message); \(problem.hint)\n"
  }

  /// A warning as compilers print it.
  func line(_ warning: DotEnvWarning) -> String {
    "\(path):\(warning.line): warning: \(warning.message)\n"
  }
}

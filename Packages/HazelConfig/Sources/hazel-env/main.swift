#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

let outcome = Tool.run(Array(CommandLine.arguments.dropFirst()))
FileAccess.write(outcome.output, to: 1)
FileAccess.write(outcome.errors, to: 2)
exit(outcome.status.rawValue)

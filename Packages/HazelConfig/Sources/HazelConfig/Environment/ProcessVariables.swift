// Foundation's essentials: the C library gives one variable by its name, but lists them only by a
// global variable that Swift 6 does not let through.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The environment of this process.
enum ProcessVariables {
  static var all: [String: String] { ProcessInfo.processInfo.environment }
}

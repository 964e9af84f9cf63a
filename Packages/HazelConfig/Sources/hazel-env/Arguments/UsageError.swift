/// The command line is wrong.
struct UsageError: Error {
  /// What is wrong and how to mend it.
  let message: String

  init(_ message: String) { self.message = message }
}

/// Why a document can not be read: all problems at once.
public struct OpenAPIError: Error, Sendable, Equatable {
  /// The problems in the order in which they were found, never empty.
  public let problems: [OpenAPIProblem]

  /// Makes an error.
  ///
  /// - Parameter problems: what is wrong.
  public init(_ problems: [OpenAPIProblem]) {
    self.problems = problems
  }
}

extension OpenAPIError: CustomStringConvertible {
  /// All problems, each with its place and a way to mend it.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return
      (["the OpenAPI document can not be read: \(count)"]
      + problems.map(\.description)).joined(separator: "\n")
  }
}

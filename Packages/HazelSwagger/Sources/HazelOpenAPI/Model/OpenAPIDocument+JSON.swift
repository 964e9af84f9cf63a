public import HazelKernel

extension OpenAPIDocument {
  /// The document as a value.
  public var jsonValue: JSONValue {
    var object = ObjectWriter()
    write(to: &object)
    return object.jsonValue
  }

  /// The document as JSON text.
  ///
  /// - Parameter options: how to write, on one line unless it is `.pretty`.
  /// - Returns: the text as UTF-8.
  /// - Throws: `JSONError` where schemas made by hand are nested more than 512 levels deep.
  public func json(
    _ options: JSONWriter.Options = JSONWriter.Options()
  ) throws(JSONError) -> [UInt8] {
    try jsonValue.bytes(options: options)
  }

  /// Reads a document that is a value already.
  ///
  /// - Parameters:
  ///   - value: the document, for OpenAPI 3.0 or 3.1.
  ///   - limits: how many problems are reported; the others are for text.
  /// - Throws: all problems at once, each with its place.
  public init(
    _ value: JSONValue, limits: OpenAPILimits = OpenAPILimits()
  ) throws(OpenAPIError) {
    let problems = ProblemList(limit: limits.problems)
    self.init(value, at: ReadingPlace(pointer: "", problems: problems))
    guard problems.problems.isEmpty else { throw OpenAPIError(problems.problems) }
  }
}

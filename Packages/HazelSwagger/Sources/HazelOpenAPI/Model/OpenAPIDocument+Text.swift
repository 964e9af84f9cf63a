public import HazelKernel

extension OpenAPIDocument {
  /// How a document is written.
  public enum Format: Sendable, Equatable {
    /// JSON (RFC 8259).
    case json
    /// YAML 1.2.
    case yaml
  }

  /// Reads a document from JSON or YAML.
  ///
  /// ```swift
  /// let document = try OpenAPIDocument(parsing: bytes)
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: the text as UTF-8, for OpenAPI 3.0 or 3.1.
  ///   - format: how it is written; nil for JSON where it begins with `{`, and YAML otherwise.
  ///   - limits: how large it may be.
  /// - Throws: all problems at once, each with its place.
  public init(
    parsing bytes: [UInt8],
    as format: Format? = nil,
    limits: OpenAPILimits = OpenAPILimits()
  ) throws(OpenAPIError) {
    let bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= limits.bytes else {
      throw OpenAPIError([
        OpenAPIProblem(
          code: "HZ511", pointer: "",
          message: "the text has \(bytes.count) bytes, \(limits.bytes) are allowed",
          hint: "raise the limit of bytes, if the document comes from where you trust it")
      ])
    }
    try self.init(Self.value(of: bytes, as: format, limits: limits), limits: limits)
  }

  /// The document as YAML text.
  ///
  /// - Returns: the text as UTF-8.
  /// - Throws: `JSONError` where schemas made by hand are nested more than 512 levels deep.
  public func yaml() throws(JSONError) -> [UInt8] {
    try YAMLWriter.text(of: jsonValue)
  }

  private static func value(
    of bytes: [UInt8], as format: Format?, limits: OpenAPILimits
  ) throws(OpenAPIError) -> JSONValue {
    let first = bytes.first { !" \t\r\n".utf8.contains($0) }
    switch format ?? (first == UInt8(ascii: "{") ? .json : .yaml) {
    case .yaml:
      return try YAMLReader.value(of: bytes, limits: limits)
    case .json:
      do throws(JSONError) {
        return try JSONValue(
          parsing: bytes, options: JSONReader.Options(maximumDepth: limits.depth))
      } catch {
        let isLimit = error.code == .tooDeep || error.code == .tooLarge
        throw OpenAPIError([
          OpenAPIProblem(
            code: isLimit ? "HZ511" : "HZ510", pointer: error.pointer, line: error.line,
            column: error.column, message: error.message,
            hint: isLimit ? "nest less deeply, or raise the limit" : "mend the JSON at this place")
        ])
      }
    }
  }
}

public import HazelKernel

/// A request of a test.
public struct TestRequest: Sendable {
  /// The method.
  public var method: HTTPMethod
  /// The path, with a query if it has one, as it is sent.
  public var target: String
  /// The header fields.
  public var headers: HeaderFields
  /// The content.
  public var body: Bytes

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - method: the method; GET by default.
  ///   - path: the path, escapes included; a query behind it is kept.
  ///   - query: the fields of the query, which are escaped; none by default.
  ///   - headers: the header fields; none by default.
  ///   - content: the content, which also says its type; none by default.
  /// - Throws: what encoding the content throws.
  public init(
    _ method: HTTPMethod = .get, _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) throws {
    self.method = method
    var target = path
    if !query.isEmpty {
      let fields = query.map { FormField(name: $0.key, value: $0.value) }
      target += (path.utf8.contains(0x3f) ? "&" : "?") + PercentCoding.encode(fields: fields)
    }
    self.target = target
    self.headers = headers
    body = try content.encode()
    if let type = content.type, !headers.contains(.contentType) {
      self.headers.set(.contentType, type)
    }
  }
}

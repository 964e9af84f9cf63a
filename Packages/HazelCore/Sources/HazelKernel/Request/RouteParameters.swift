/// What the pattern of a route captured from the path: `id` of `/books/:id`.
public struct RouteParameters: Sendable {
  private let storage: RequestStorage

  init(_ storage: RequestStorage) {
    self.storage = storage
  }

  /// The number of parameters that were captured.
  public var count: Int { storage.pathParameters.count }

  /// The decoded text of a parameter; nil when the pattern has none of that name, when it is optional
  /// and was left out, or when its escapes are no text: bytes that are no UTF-8, control characters.
  ///
  /// A parameter of the route's host is found here too, in lower case; one of the path comes first.
  public subscript(name: String) -> String? {
    try? text(of: name)
  }

  private func text(of name: String) throws(URIError) -> String? {
    guard let range = range(of: name) else {
      return storage.plan?.host?.capture(name, of: RouteVariants.host(of: Request(storage)))
    }
    return try storage.path[range].withUnsafeBytes { bytes throws(URIError) in
      guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
      return try PercentCoding.decode(bytes, options: .path)
    }
  }

  /// The bytes of a parameter as they stand in the path, escapes and all; nil as for the decoded
  /// text.
  package func bytes(of name: String) -> Bytes? {
    range(of: name).map { storage.path[$0] }
  }

  /// The decoded text of a parameter that must be there.
  ///
  /// - Throws: ``HTTPError`` (400) when it is not (`missing_parameter`), or when its escapes are no
  ///   text (`invalid_parameter`).
  public func require(_ name: String) throws(HTTPError) -> String {
    let found: String?
    do {
      found = try text(of: name)
    } catch {
      throw HTTPError(
        .badRequest, code: "invalid_parameter",
        violations: [
          Violation(
            .path(name: name), code: error.code.rawValue,
            message: "expected text, escaped as UTF-8")
        ])
    }
    guard let text = found else {
      throw HTTPError(
        .badRequest, code: "missing_parameter",
        violations: [
          Violation(.path(name: name), code: "missing", message: "a value is required")
        ])
    }
    return text
  }

  /// A parameter as a value of a type: `try request.parameters.require("id", as: Int.self)`.
  ///
  /// - Throws: ``HTTPError`` (400) when it is not there (`missing_parameter`) or is no such value
  ///   (`invalid_parameter`).
  public func require<Value: LosslessStringConvertible>(
    _ name: String, as type: Value.Type
  ) throws(HTTPError) -> Value {
    let text = try require(name)
    guard let value = Value(text) else {
      throw HTTPError(
        .badRequest, code: "invalid_parameter",
        violations: [
          Violation(
            .path(name: name), code: "type", message: "expected a value of type \(typeName(type))")
        ])
    }
    return value
  }

  /// The text of a parameter of the path with its escapes, fit to stand in a path again.
  package func escaped(_ name: String) -> String? {
    guard let range = range(of: name) else { return nil }
    var text: [UInt8] = []
    for byte in storage.path[range].array {
      if PathNormalization.isPathCharacter(byte) || byte == 0x25 {
        text.append(byte)
      } else {
        PathNormalization.appendEscape(of: byte, to: &text)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func range(of name: String) -> Range<Int>? {
    guard let names = storage.plan?.parameterNames else { return nil }
    var index = 0
    while index < names.count {
      if names[index] == name {
        return index < storage.pathParameters.count ? storage.pathParameters[index] : nil
      }
      index &+= 1
    }
    return nil
  }

  private func typeName<Value>(_ type: Value.Type) -> String {
    #if hasFeature(Embedded)
      // Types have no names at run time there.
      return "the parameter's type"
    #else
      return "\(type)"
    #endif
  }
}

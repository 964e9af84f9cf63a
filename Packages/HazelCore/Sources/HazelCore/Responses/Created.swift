public import HazelKernel

/// A value that was just made: it is answered with 201 and, if a location is given, with where the
/// value is found from now on.
///
/// ```swift
/// app.post("/books") { request in
///   let book = try shelf.add(request.decode(NewBook.self))
///   return Created(book, at: "/books/\(book.id)")
/// }
/// ```
public struct Created<Value>: ResponseConvertible {
  /// The value.
  public let value: Value
  /// The path or URL of the value, for the `Location` field; nil for none.
  public let location: String?

  /// Makes the answer.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - location: its path or URL, with escapes where it needs them; nil, the default, for none.
  @inlinable
  public init(_ value: Value, at location: String? = nil) where Value: ResponseConvertible {
    self.value = value
    self.location = location
  }

  /// Makes the answer of a value that is sent as JSON.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - location: its path or URL, with escapes where it needs them; nil, the default, for none.
  @_disfavoredOverload
  @inlinable
  public init(_ value: Value, at location: String? = nil) where Value: Encodable {
    self.value = value
    self.location = location
  }

  /// The response of the value with status 201.
  ///
  /// - Throws: ``HTTPError`` (500, `invalid_header_value`) when the location holds control
  ///   characters, and what the value's own conversion throws.
  public func response(to request: Request) throws -> Response {
    var response = try content(to: request)
    response.status = .created
    if let location { response.headers[.location] = try HeaderValue(location) }
    return response
  }

  /// 201 with the value, and with a location at times.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    var made = ResponseDescriptions(of: Value.self)
    made.change { response in
      response.status = .created
      response.headers.append(
        HeaderDescription(.location, "Where the value is found.", isRequired: false))
    }
    responses.add(made)
  }

  private func content(to request: Request) throws -> Response {
    if let value = value as? any ResponseConvertible { return try value.response(to: request) }
    if let value = value as? any Encodable { return try Response(encoding: value) }
    // No initializer takes another value.
    return Response()
  }
}

extension Created: Sendable where Value: Sendable {}

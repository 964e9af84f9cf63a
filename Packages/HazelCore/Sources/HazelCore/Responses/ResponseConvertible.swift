public import HazelKernel

/// What a handler may return.
///
/// Texts, statuses, responses, and arrays and dictionaries of `Encodable` values are; an optional is
/// when what it wraps is, and its nil is answered with 404. A type of your own becomes one by naming
/// the protocol beside `Encodable`, and is then sent as JSON:
///
/// ```swift
/// struct Book: Codable, ResponseConvertible {
///   let id: Int
///   let title: String
/// }
///
/// app.get("/books/:id") { request in
///   try shelf.book(id: request.parameters.require("id", as: Int.self))  // Book?
/// }
/// ```
///
/// For anything but JSON, write ``response(to:)`` yourself.
public protocol ResponseConvertible: SendableMetatype {
  /// Makes the response.
  ///
  /// - Parameter request: the request that is answered.
  /// - Throws: any error; it is answered as if the handler had thrown it.
  func response(to request: Request) throws -> Response

  /// Says, for documents, which answers values of the type make: nothing by default, and 200 with
  /// JSON where the type is `Encodable`.
  ///
  /// A type that writes its own ``response(to:)`` says here what becomes of it, or is
  /// ``MediaContent``.
  ///
  /// - Parameter responses: where the answers are added.
  static func describeResponses(_ responses: inout ResponseDescriptions)
}

extension ResponseConvertible {
  /// Nothing is known.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.addUnknown()
  }
}

extension ResponseConvertible where Self: Encodable {
  /// 200 with JSON.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(json: Self.self)
  }
}

public import HazelKernel

extension Request {
  /// Reads the content as JSON into a value.
  ///
  /// ```swift
  /// app.post("/books") { request in
  ///   let draft = try request.decode(BookDraft.self)
  ///   …
  /// }
  /// ```
  ///
  /// The route must collect its content, as routes do unless they say otherwise.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - decoder: how JSON is read.
  /// - Throws: ``HTTPError``: 415 when `Content-Type` does not say that it is JSON, 400
  ///   (`invalid_json`) when it is none, 422 (`invalid_body`) when it has another shape than the
  ///   type. The last two name the place by line, column and JSON pointer. An error that the type's
  ///   `init(from:)` throws itself comes through as it is.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, using decoder: HazelJSONDecoder = HazelJSONDecoder()
  ) throws -> Value {
    try requireJSON()
    return try body.decode(type, using: decoder)
  }
}

extension RequestBody {
  /// Reads the content as JSON into a value, whatever `Content-Type` says.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - decoder: how JSON is read.
  /// - Throws: as ``Request/decode(_:using:)``, without 415.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, using decoder: HazelJSONDecoder = HazelJSONDecoder()
  ) throws -> Value {
    do {
      return try decoder.decode(type, from: bytes)
    } catch let error as JSONError {
      throw error.bodyError
    }
  }
}

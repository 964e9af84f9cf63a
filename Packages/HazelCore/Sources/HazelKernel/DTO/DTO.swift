#if hasFeature(Embedded)
  /// A value that comes in or goes out as JSON, with rules and a schema: what `@DTO` makes.
  ///
  /// On the server it is `Codable` as well.
  public protocol DTO: JSONEncodable, JSONDecodable, JSONSchemaProviding, Sendable {}
#else
  /// A value that comes in or goes out as JSON, with rules and a schema: what `@DTO` makes.
  ///
  /// ```swift
  /// @DTO
  /// struct CreateBook {
  ///   @Trim @Length(1...200) var title: String
  ///   @Range(0...) var stock: Int = 0
  ///   @Items(1...5) var authors: [String]
  /// }
  ///
  /// let book = try CreateBook.decode(json: bytes)  // or request.decode(CreateBook.self)
  /// let text = try book.json()
  /// ```
  ///
  /// It is `Codable` too, with the same form and the same rules, so that other encoders and types
  /// that contain it work.
  public protocol DTO: JSONEncodable, JSONDecodable, JSONSchemaProviding, Codable, Sendable {}
#endif

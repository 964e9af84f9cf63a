public import HazelKernel

extension Request {
  /// Reads the content as JSON into a DTO, and checks its rules.
  ///
  /// ```swift
  /// app.post("/books") { request in
  ///   let draft = try request.decode(CreateBook.self)
  ///   …
  /// }
  /// ```
  ///
  /// The messages are in the language that `Accept-Language` asks for, if the catalogue has it.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - validation: how rules are checked and reported.
  /// - Throws: ``HTTPError``: 415 when `Content-Type` does not say that it is JSON, 400
  ///   (`invalid_json`) when it is none, 422 (`invalid_body`) with every broken rule.
  public func decode<Value: JSONDecodable & Decodable>(
    _ type: Value.Type = Value.self, validation: ValidationSettings = ValidationSettings()
  ) throws(HTTPError) -> Value {
    try requireJSON()
    var context = validation.context
    if context.locale == nil { context.locale = language(in: validation.catalog) }
    do throws(DTOError) {
      return try type.decode(json: body.bytes, options: validation.reading, context: context)
    } catch {
      throw error.httpError(ruleStatus: validation.ruleStatus, catalog: validation.catalog)
    }
  }

  /// The best language of a catalogue for this request; nil when there is none.
  public func language(in catalog: MessageCatalog) -> String? {
    guard let field = headers.combined(.acceptLanguage) else { return nil }
    do throws(MediaError) {
      return try AcceptLanguage(field).best(of: catalog.locales)
    } catch {
      // A preference that cannot be read is none.
      return nil
    }
  }
}

public import HazelKernel

extension Request {
  /// Reads the content as JSON into a DTO, an array or a dictionary of DTOs, and checks all rules.
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
  ///   - validation: how rules are checked and reported; as the configuration of the application
  ///     says by default.
  /// - Throws: ``HTTPError``: 415 when `Content-Type` does not say that it is JSON, 400
  ///   (`invalid_json`) when it is none, 422 (`invalid_body`) with every broken rule.
  public func decode<Value: JSONDecodable & Decodable>(
    _ type: Value.Type = Value.self, validation: ValidationSettings? = nil
  ) throws(HTTPError) -> Value {
    if validation == nil, let value = validated(type) { return value }
    try requireJSON()
    let settings = validation ?? self.validation
    do throws(DTOError) {
      return try type.decode(
        json: body.bytes, options: settings.reading, context: context(for: settings))
    } catch {
      throw error.httpError(ruleStatus: settings.ruleStatus, catalog: settings.catalog)
    }
  }

  /// How the application checks and reports rules.
  public var validation: ValidationSettings { storage.plan?.validation ?? ValidationSettings() }

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

  /// What rules may know, with the language of this request unless the settings name one.
  func context(for settings: ValidationSettings) -> ValidationContext {
    var context = settings.context
    if context.locale == nil { context.locale = language(in: settings.catalog) }
    return context
  }
}

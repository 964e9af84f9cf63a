public import HazelKernel

extension Request {
  /// The fields of an urlencoded form in the body.
  ///
  /// - Throws: ``HTTPError`` (415) when the content is none, ``FormError`` when it is malformed.
  public var formFields: FormFields {
    get throws {
      let type = try contentType
      guard type?.type == "application", type?.subtype == "x-www-form-urlencoded" else {
        throw HTTPError(
          .unsupportedMediaType,
          detail: "the body must be a form: \"Content-Type: application/x-www-form-urlencoded\"",
          headers: [.accept: "application/x-www-form-urlencoded"])
      }
      return try FormFields(body.bytes)
    }
  }
}

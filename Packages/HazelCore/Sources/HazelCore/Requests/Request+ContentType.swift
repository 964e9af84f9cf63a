public import HazelKernel

extension Request {
  /// What the content is, as its sender says; nil when it does not say.
  ///
  /// - Throws: ``MediaError`` when the field is malformed: answered with 415.
  public var contentType: MediaType? {
    get throws(MediaError) {
      guard let field = headers.bytes(of: .contentType) else { return nil }
      return try MediaType(parsing: field)
    }
  }

  /// Refuses content that does not say that it is JSON.
  ///
  /// - Throws: ``HTTPError`` (415, `unsupported_media_type`), which says what is accepted instead.
  func requireJSON() throws(HTTPError) {
    let isJSON: Bool
    do throws(MediaError) {
      let type = try contentType
      isJSON = type?.isJSON == true && Self.isUTF8(type?.charset)
    } catch {
      throw HTTPError(.unsupportedMediaType, code: error.code.rawValue, detail: error.message)
    }
    guard isJSON else {
      throw HTTPError(
        .unsupportedMediaType, detail: "the body must be JSON: \"Content-Type: application/json\"",
        headers: [.accept: .json])
    }
  }

  /// Whether a charset is that of all JSON (RFC 8259, section 8.1); none stands for it.
  private static func isUTF8(_ charset: String?) -> Bool {
    guard let charset else { return true }
    return ASCII.equalsIgnoringCase(charset, "utf-8")
  }
}

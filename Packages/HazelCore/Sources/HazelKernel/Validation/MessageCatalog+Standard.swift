extension MessageCatalog {
  /// The messages of all rules, English first, which stands in for all other languages.
  static var standardMessages: [(tag: String, messages: [(code: String, text: String)])] {
    [("en", english), ("de", german), ("fr", french), ("es", spanish), ("zh", chinese)]
  }
}

extension MessageCatalog {
  /// The messages of all rules in English, German, French, Spanish and Chinese.
  public static let standard: MessageCatalog = {
    var catalog = MessageCatalog()
    let languages = [
      ("en", english), ("de", german), ("fr", french), ("es", spanish), ("zh", chinese),
    ]
    for (locale, messages) in languages {
      for message in messages { catalog.set(message.code, message.text, locale: locale) }
    }
    return catalog
  }()
}

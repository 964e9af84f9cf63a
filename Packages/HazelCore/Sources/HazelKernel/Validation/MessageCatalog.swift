/// The messages for broken rules, by code and language.
///
/// Names in braces stand for the arguments of an issue: "must have {min} to {max} characters". An
/// issue with a minimum only looks for the code with ".min" first, one with a maximum only for
/// ".max". Where there is a suggestion, the message "suggestion" follows.
///
/// ```swift
/// var catalog = MessageCatalog.standard
/// catalog.set("isbn", "must be an ISBN", locale: "en")
/// catalog.set("isbn", "muss eine ISBN sein", locale: "de")
/// ```
public struct MessageCatalog: Sendable {
  /// The messages of one language.
  private struct Language: Sendable {
    let tag: String
    var messages: [(code: String, text: String)]

    func text(_ code: String) -> String? {
      messages.first { $0.code.utf8.elementsEqual(code.utf8) }?.text
    }
  }

  /// The languages of a catalogue that was changed; nil while it is the standard one, whose messages
  /// are only put together when one is asked for.
  private var own: [Language]?

  private var languages: [Language] {
    get { own ?? Self.standardLanguages }
    set { own = newValue }
  }

  private static let standardLanguages: [Language] = standardMessages.map { tag, messages in
    Language(tag: tag, messages: messages)
  }

  /// The messages of all rules in English, German, French, Spanish and Chinese.
  public static let standard: MessageCatalog = MessageCatalog(own: nil)

  private init(own: [Language]?) {
    self.own = own
  }

  /// Makes a catalogue without messages.
  public init() {
    own = []
  }

  /// The languages, the first of which stands in for all others.
  public var locales: [String] { languages.map { $0.tag } }

  /// Sets a message.
  ///
  /// - Parameters:
  ///   - code: the code of the issue.
  ///   - text: the message.
  ///   - locale: the language.
  public mutating func set(_ code: String, _ text: String, locale: String) {
    let language: Int
    if let known = index(of: locale) {
      language = known
    } else {
      languages.append(Language(tag: locale, messages: []))
      language = languages.count - 1
    }
    let messages = languages[language].messages
    if let place = messages.firstIndex(where: { $0.code.utf8.elementsEqual(code.utf8) }) {
      languages[language].messages[place].text = text
    } else {
      languages[language].messages.append((code, text))
    }
  }

  private func index(of locale: String) -> Int? {
    languages.firstIndex { ASCII.equalsIgnoringCase($0.tag, locale) }
  }

  /// The message for an issue.
  ///
  /// - Parameters:
  ///   - issue: what is wrong.
  ///   - locale: the language; where the catalogue has no message in it, its first language.
  /// - Returns: the issue's own message, if it has one.
  public func message(for issue: ValidationIssue, locale: String?) -> String {
    if let message = issue.message { return message }
    let chosen = locale.flatMap { index(of: $0) } ?? 0
    let form = Self.form(of: issue)
    var text =
      lookUp(form, chosen) ?? lookUp(issue.code, chosen) ?? lookUp("invalid_value", chosen)
      ?? "is not valid"
    for argument in issue.arguments {
      // Words for kinds of values are messages too.
      let value = lookUp("=" + argument.value, chosen) ?? argument.value
      text = Self.replace("{" + argument.name + "}", in: text, with: value)
    }
    if issue.arguments.contains(where: { $0.name.utf8.elementsEqual("suggestion".utf8) }),
      var hint = lookUp("suggestion", chosen)
    {
      for argument in issue.arguments {
        hint = Self.replace("{" + argument.name + "}", in: hint, with: argument.value)
      }
      text += hint
    }
    return text
  }

  /// "length" with only a minimum is "length.min".
  private static func form(of issue: ValidationIssue) -> String {
    let hasMinimum = issue.arguments.contains { $0.name.utf8.elementsEqual("min".utf8) }
    let hasMaximum = issue.arguments.contains { $0.name.utf8.elementsEqual("max".utf8) }
    if hasMinimum == hasMaximum { return issue.code }
    return issue.code + (hasMinimum ? ".min" : ".max")
  }

  private func lookUp(_ code: String, _ language: Int) -> String? {
    guard language < languages.count else { return nil }
    return languages[language].text(code) ?? (language == 0 ? nil : languages[0].text(code))
  }

  private static func replace(_ name: String, in text: String, with value: String) -> String {
    let source = Array(text.utf8)
    let name = Array(name.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < source.count {
      if source[position] == 0x7b, source[position...].starts(with: name) {
        result.append(contentsOf: value.utf8)
        position += name.count
      } else {
        result.append(source[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What is told to a client.
  ///
  /// - Parameters:
  ///   - violations: what is wrong; its context may name the language.
  ///   - locale: the language where the context names none.
  ///   - place: where in a request a JSON pointer leads; the body by default.
  public func violations(
    of violations: Violations, locale: String? = nil,
    at place: (String) -> Violation.Location = { .body(pointer: $0) }
  ) -> [Violation] {
    violations.issues.map { issue in
      Violation(
        place(issue.pointer), code: issue.code,
        message: message(for: issue, locale: violations.context.locale ?? locale))
    }
  }

  /// The message for an issue in exactly one language.
  ///
  /// - Returns: nil where that language has no message for the code itself. Words for what was
  ///   expected that it does not have leave only "is not valid".
  package func translation(of issue: ValidationIssue, locale: String) -> String? {
    guard let chosen = index(of: locale), languages[chosen].text(issue.code) != nil else {
      return nil
    }
    let isKnown = issue.arguments.allSatisfy { argument in
      !argument.name.utf8.elementsEqual("expected".utf8)
        || languages[chosen].text("=" + argument.value) != nil
    }
    return isKnown
      ? message(for: issue, locale: locale) : languages[chosen].text("invalid_value")
  }
}

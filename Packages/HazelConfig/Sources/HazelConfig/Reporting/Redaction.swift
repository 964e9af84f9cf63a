import HazelDotEnv
import HazelKernel

/// Shows values in messages and tables, and hides what must not be seen.
enum Redaction {
  /// What stands for a secret.
  static let placeholder: String = "<secret>"
  /// How many characters of a value are shown.
  private static let maximumCount = 80

  /// A value that was found, in quotes if it is a text.
  static func shown(_ found: FoundSetting, isSecret: Bool) -> String {
    if isSecret || found.isSecret { return placeholder }
    switch found.value {
    case .text(let text): return quoted(text)
    case .json(.string(let text)): return quoted(text)
    case .json(let value): return shortened(withoutPasswords(hidden(value).description))
    }
  }

  /// A value in which nothing is seen of members with names like those of secrets.
  private static func hidden(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map(hidden))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            JSONObject.Member(
              name: member.name,
              value: SecretNames.isPairName(member.name)
                ? .string(placeholder) : hidden(member.value))
          }))
    default: return value
    }
  }

  /// The value that a setting has of what was found: 1500 of "1_500", true of "yes".
  ///
  /// A text that is none of its kind is shown as it is.
  static func shown(_ found: FoundSetting, as schema: SettingSchema, isSecret: Bool) -> String {
    guard case .text(let text) = found.value, schema.kind != .string, !isSecret, !found.isSecret,
      let value = try? SettingText.json(of: text, as: schema), !value.isNull
    else { return shown(found, isSecret: isSecret) }
    return shown(
      FoundSetting(.json(value), place: found.place), isSecret: false)
  }

  /// A value as it would be written.
  static func plain(_ text: String) -> String {
    shortened(escaped(withoutPasswords(text)))
  }

  /// A name of a file as it may stand in a message.
  static func name(_ text: String) -> String { shortened(escaped(text)) }

  private static func quoted(_ text: String) -> String { "\"\(plain(text))\"" }

  private static func shortened(_ text: String) -> String {
    if text.utf8.count <= maximumCount { return text }
    return text.count > maximumCount ? text.prefix(maximumCount) + "…" : text
  }

  /// Without line breaks and other characters that would tear a report apart.
  private static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7f || (0x80..<0xa0).contains(scalar.value):
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

import HazelCore
import Yams

/// What a scalar of YAML is by the core schema of YAML 1.2.
///
/// There `true` and `false` are the only booleans, so that `country: no` stays a country, and
/// `12:30` is no number of base 60. The text is kept beside, for whoever asks for another kind.
enum YAMLScalar {
  static func value(of scalar: Node.Scalar) -> FileValue.Scalar {
    let text = scalar.string
    let isPlain = scalar.style == .plain || scalar.style == .any
    // Quotes make it `!!str`; without them it has no tag, unless one is written in front.
    let tag = scalar.tag.rawValue
    let isText = tag == "tag:yaml.org,2002:str" || (tag.isEmpty && !isPlain)
    if isText { return FileValue.Scalar(value: .string(text)) }
    return FileValue.Scalar(value: value(of: text), written: text)
  }

  private static func value(of text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    if let number = number(text) { return .number(number) }
    return .string(text)
  }

  private static func number(_ text: String) -> JSONNumber? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map { JSONNumber($0) } }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map { JSONNumber($0) } }
    if let number = JSONNumber(text) { return number }
    // What JSON does not allow: a sign, zeros in front, a point at an end.
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 || "+-.eE".utf8.contains($0) }) else {
      return nil
    }
    if let integer = Int(text) { return JSONNumber(integer) }
    return Double(text).flatMap { JSONNumber($0) }
  }
}

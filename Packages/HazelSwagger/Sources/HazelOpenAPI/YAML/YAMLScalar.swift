import HazelKernel
import Yams

/// What a scalar of YAML is by the core schema of YAML 1.2.
///
/// There `true` and `false` are the only booleans, so that the country `no` stays a text, and
/// `12:30` is no number of base 60.
enum YAMLScalar {
  static func value(of scalar: Node.Scalar) -> JSONValue {
    let isPlain = scalar.style == .plain || scalar.style == .any
    // Quotes make it `!!str`; without them it has no tag, unless one is written in front.
    let tag = scalar.tag.rawValue
    if tag == "tag:yaml.org,2002:str" || (tag.isEmpty && !isPlain) {
      return .string(scalar.string)
    }
    return value(of: scalar.string)
  }

  private static func value(of text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    return number(text).map { .number($0) } ?? .string(text)
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

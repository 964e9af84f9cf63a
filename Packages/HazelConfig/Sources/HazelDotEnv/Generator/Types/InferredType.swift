/// The type of a setting, as its value looks.
indirect enum InferredType: Hashable, Sendable {
  case bool
  case int
  case double
  case url
  case duration
  case byteCount
  case list(InferredType)
  case string

  /// The type as it is written in Swift.
  var text: String {
    switch self {
    case .bool: "Bool"
    case .int: "Int"
    case .double: "Double"
    case .url: "URL"
    case .duration: "Duration"
    case .byteCount: "ByteCount"
    case .list(let element): "[\(element.text)]"
    case .string: "String"
    }
  }

  /// Whether it needs Foundation.
  var usesURL: Bool {
    switch self {
    case .url: true
    case .list(let element): element.usesURL
    default: false
    }
  }
}

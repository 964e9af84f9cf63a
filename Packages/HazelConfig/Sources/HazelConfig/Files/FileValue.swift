import HazelCore

/// A value of a file of settings, with the line where it stands.
struct FileValue: Sendable {
  /// What it is.
  indirect enum Content: Sendable {
    case scalar(Scalar)
    case list([FileValue])
    case object([Member])
  }

  /// A value that holds no others.
  struct Scalar: Sendable {
    let value: JSONValue
    /// The text as it is written, where its format does not say by quotes what it is: in YAML,
    /// `1.10` may be a number or the name of a version.
    var written: String?
  }

  /// A value with its name.
  struct Member: Sendable {
    let name: String
    let value: FileValue
  }

  let content: Content
  /// The line, where the parser says it.
  var line: Int?

  /// The value without lines.
  var json: JSONValue {
    switch content {
    case .scalar(let scalar): return scalar.value
    case .list(let values): return .array(values.map { $0.json })
    case .object(let members):
      var object = JSONObject()
      for member in members { object[member.name] = member.value.json }
      return .object(object)
    }
  }
}

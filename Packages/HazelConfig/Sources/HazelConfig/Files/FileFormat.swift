/// How a file of settings is written, known by the end of its name.
enum FileFormat: CaseIterable {
  case yaml
  case json
  case toml

  /// The ends of names, in the order in which files are looked for.
  static let extensions: [String] = ["yaml", "yml", "json", "toml"]

  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "toml": self = .toml
    default: return nil
    }
  }

  /// Reads a file of this format: an object of values by name.
  func parse(_ bytes: [UInt8], limits: ConfigLimits) throws(FileProblem) -> FileValue {
    let bytes = FileText.withoutMark(bytes)
    let value =
      switch self {
      case .yaml: try YAMLFile.parse(bytes, limits: limits)
      case .json: try JSONFile.parse(bytes, limits: limits)
      case .toml: try TOMLFile.parse(bytes, limits: limits)
      }
    guard case .object = value.content else {
      throw FileProblem(
        .shape, line: value.line, detail: "a file of settings holds values by name, found others",
        hint: "write names in front of the values")
    }
    return value
  }
}

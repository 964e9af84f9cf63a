import HazelKernel

/// What is written about configurations: an example file, a table, a schema.
///
/// All of it is made of the types alone, always in the same order.
public enum ConfigDocumentation {
  /// The settings of some configurations as documentation tells of them.
  static func entries(of configurations: [any Config.Type]) -> [SettingEntry] {
    configurations.flatMap { SettingTree($0).leaves.map { SettingEntry($0) } }
  }
}

/// A setting as documentation tells of it.
struct SettingEntry {
  let leaf: SettingTree.Leaf

  init(_ leaf: SettingTree.Leaf) {
    self.leaf = leaf
  }

  /// The default as it is written in settings; nil where there is none, and for a secret.
  var defaultText: String? {
    guard let value = leaf.defaultValue, !value.isNull else { return nil }
    return SettingText.text(of: value)
  }

  /// What a value has to be, with its bounds: "a whole number, 1 to 100".
  var values: String {
    var parts = [leaf.schema.noun]
    let schema = leaf.schema
    // With "x-" in front: of what is written with a unit.
    let (lower, upper) = (
      schema["minimum"] ?? schema["x-minimum"], schema["maximum"] ?? schema["x-maximum"]
    )
    if let text = Self.bounds(lower, upper, "") { parts.append(text) }
    if let limit = schema["exclusiveMaximum"] ?? schema["x-exclusiveMaximum"] {
      parts.append("below \(SettingText.text(of: limit))")
    }
    if let text = Self.bounds(schema["minLength"], schema["maxLength"], " characters") {
      parts.append(text)
    }
    if let text = Self.bounds(
      schema["minItems"] ?? schema["minProperties"], schema["maxItems"] ?? schema["maxProperties"],
      " items")
    {
      parts.append(text)
    }
    return parts.joined(separator: ", ")
  }

  private static func bounds(
    _ lower: JSONValue?, _ upper: JSONValue?, _ unit: String
  ) -> String? {
    switch (lower.map { SettingText.text(of: $0) }, upper.map { SettingText.text(of: $0) }) {
    case (let lower?, let upper?): "\(lower) to \(upper)\(unit)"
    case (let lower?, nil): "at least \(lower)\(unit)"
    case (nil, let upper?): "at most \(upper)\(unit)"
    case (nil, nil): nil
    }
  }
}

/// A property that is to be written.
struct PlannedSetting {
  /// The name, without backticks.
  var property: String
  /// The type as it is written.
  var type: String
  /// The name in `@Env`, where the derived one is another.
  var variable: String?
  /// The lines of its documentation.
  var documentation: [String]
  /// The default.
  var initial: PlannedDefault?
}

/// A default that is to be written.
enum PlannedDefault {
  /// An expression without line ends.
  case expression(String)
  /// A text, which may be broken into several lines.
  case text(String)
  /// The elements of a list, which may stand one in a line.
  case list([String])
}

/// Settings with the same first word.
struct PlannedGroup {
  /// The name of the property, without backticks.
  var property: String
  /// The name of the struct.
  var type: String
  /// The word that their names begin with.
  var prefix: String
  var settings: [PlannedSetting]
}

import HazelKernel

extension JSONSchema {
  /// The schema of a JSON value; booleans are schemas that accept everything or nothing.
  init(_ value: JSONValue) {
    self.init()
    if let keywords = value.object {
      self.keywords = keywords
    } else if value.bool == false {
      self["not"] = .object(JSONObject())
    }
  }
}

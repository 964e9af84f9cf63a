/// A step of a coding path: the name of a member, or the position of an element.
struct JSONCodingKey: CodingKey, Hashable {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }

  /// The name of the member in which a class keeps what belongs to its superclass.
  static var `super`: JSONCodingKey { JSONCodingKey(stringValue: "super") }
}

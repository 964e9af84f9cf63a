#if !hasFeature(Embedded)
  /// A step of a coding path: the name of a member, or the position of an element.
  package struct JSONCodingKey: CodingKey, Hashable {
    package let stringValue: String
    package let intValue: Int?

    package init(stringValue: String) {
      self.stringValue = stringValue
      intValue = nil
    }

    package init(intValue: Int) {
      stringValue = String(intValue)
      self.intValue = intValue
    }

    /// The name of the member in which a class keeps what belongs to its superclass.
    package static var `super`: JSONCodingKey { JSONCodingKey(stringValue: "super") }
  }
#endif

/// Reads values from JSON and collects what is wrong with them, instead of stopping at the first.
///
/// `@DTO` writes the code that uses it. By hand:
///
/// ```swift
/// static func readJSON(from reader: inout ValidatingReader) throws(JSONError) -> ISBN? {
///   guard let text = try String.readJSON(from: &reader) else { return nil }
///   guard let isbn = ISBN(text) else {
///     reader.violations.add(code: "isbn", message: "must be an ISBN")
///     return nil
///   }
///   return isbn
/// }
/// ```
public struct ValidatingReader {
  /// The reader of the text.
  public var reader: JSONReader
  /// What was found to be wrong so far.
  public var violations: Violations
  /// The member that tells cases apart, while the object of a case is begun.
  @usableFromInline var discriminator: StaticString?

  /// Makes a reader at the start of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: the text; it must stay alive and unchanged while the reader is used.
  ///   - options: limits and policies.
  ///   - context: what rules may know beside the value.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, options: JSONReader.Options = JSONReader.Options(),
    context: ValidationContext = ValidationContext()
  ) {
    self.init(JSONReader(bytes, options: options), violations: Violations(context: context))
  }

  /// Goes on with a reader.
  package init(_ reader: JSONReader, violations: Violations) {
    self.reader = reader
    self.violations = violations
  }
}

extension ValidatingReader {
  /// Says that the next value is not what was asked for, and steps over it.
  ///
  /// - Parameter expected: what was asked for, with its article: `an integer`.
  /// - Throws: where the value is malformed.
  @inline(never)
  public mutating func refuse(_ expected: StaticString) throws(JSONError) {
    let isNull = try reader.peekKind() == .null
    let mismatch = try reader.mismatch(expected)
    if isNull {
      violations.add(code: "null")
    } else if mismatch.code == .notAnInteger || mismatch.code == .numberOutOfRange {
      violations.add(code: mismatch.code.name)
    } else {
      violations.add(
        code: mismatch.code.name,
        [
          ValidationIssue.Argument("expected", mismatch.expected),
          ValidationIssue.Argument("found", mismatch.found),
        ])
    }
  }

  /// Enters an object.
  ///
  /// - Returns: the place in the object; nil where another value stands, which was stepped over.
  @inlinable
  public mutating func beginObject() throws(JSONError) -> JSONReader.ObjectCursor? {
    discriminator = nil
    if let object = try reader.beginObject() { return object }
    try refuse("an object")
    return nil
  }

  /// Reads the value of a member and locates what is wrong with it.
  ///
  /// - Parameters:
  ///   - name: the name of the member.
  ///   - type: the type of the value.
  /// - Returns: nil where no value could be made; then a violation was added.
  @inlinable @inline(__always)
  public mutating func member<Value: JSONDecodable>(
    _ name: StaticString, as type: Value.Type
  ) throws(JSONError) -> Value? {
    let mark = violations.count
    let value = try Value.readJSON(from: &self)
    violations.locate(name, since: mark)
    return value
  }

  /// Says that a member is missing.
  @inline(never)
  public mutating func missing(_ name: StaticString) {
    violations.add(at: "/" + JSONPointer.escaped(JSONString.text(of: name)), code: "required")
  }

  /// Steps over a member that is not known, and says so.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - tag: a member that is known to somebody else.
  @inline(never)
  public mutating func refuseUnknown(
    _ name: JSONReader.Text, except tag: StaticString? = nil
  ) throws(JSONError) {
    try reader.skip()
    if let tag, name.matches(tag) { return }
    violations.add(
      at: "/" + JSONPointer.escaped(name.string), code: "unknown_field")
  }

  /// Steps over a member that only the server may set, and says so.
  @inline(never)
  public mutating func refuseReadOnly(_ name: StaticString) throws(JSONError) {
    try reader.skip()
    violations.add(at: "/" + JSONPointer.escaped(JSONString.text(of: name)), code: "read_only")
  }

  /// The member that tells cases apart, and that the next object must not refuse.
  @inlinable
  public mutating func takeDiscriminator() -> StaticString? {
    let taken = discriminator
    discriminator = nil
    return taken
  }

  /// Announces the member that tells cases apart to whoever reads the next object.
  @inlinable
  public mutating func announce(_ discriminator: StaticString) {
    self.discriminator = discriminator
  }

  /// The position of a name in a list, for names that are written with escapes.
  @inline(never)
  public static func index(of name: JSONReader.Text, in names: [StaticString]) -> Int {
    names.firstIndex { name.matches($0) } ?? -1
  }
}

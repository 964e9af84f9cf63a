/// JSON.
enum JSONTarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    let array = Array(bytes)
    let isValid = (try? JSONReader.validate(array)) != nil
    let value = try? JSONValue(parsing: array)
    check(isValid == (value != nil), "skipping and reading do not agree")
    guard let value else { return }
    guard let written = try? value.bytes() else { fatalError("what was read can not be written") }
    guard let again = try? JSONValue(parsing: written) else {
      fatalError("what was written can not be read")
    }
    check(again == value, "not the same value when it is read again")
    check((try? again.bytes()) == written, "not the same text when it is written again")
  }
}

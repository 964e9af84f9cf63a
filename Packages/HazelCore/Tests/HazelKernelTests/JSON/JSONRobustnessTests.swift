import HazelKernel
import Testing

/// Whatever comes in, the answer is a value or an error.
@Suite struct JSONRobustnessTests {
  private let document = Array(jsonOrder.utf8)

  @Test func everyPrefixIsAnError() throws {
    #expect(jsonProblem(document) == nil)
    for length in 0..<document.count {
      let prefix = Array(document[..<length])
      let error = try #require(jsonProblem(prefix), "\(length)")
      #expect(error.isSyntaxError)
      #expect(error.offset <= length)
    }
  }

  @Test func everySuffixIsAnError() {
    // After the first byte, which is a line feed or a brace.
    for start in 1..<document.count {
      let suffix = Array(document[start...])
      #expect(jsonProblem(suffix) != nil, "\(start)")
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[[],", "\"\\", "[\"\\u", "[1,"])
  func bombsAreRefused(_ piece: String) {
    let bomb = Array(String(repeating: piece, count: 100_000).utf8)
    #expect(jsonProblem(bomb)?.isSyntaxError == true)
    #expect(throws: JSONError.self) { try JSONValue(parsing: bomb) }
    let deepest = JSONReader.Options(maximumDepth: .max)
    #expect(throws: JSONError.self) { try JSONValue(parsing: bomb, options: deepest) }
  }

  @Test func longRunsOfOneByteNeverTrap() {
    for byte in UInt8.min...UInt8.max {
      for length in [1, 7, 8, 9, 100] {
        let bytes = [UInt8](repeating: byte, count: length)
        _ = jsonProblem(bytes)
        _ = jsonProblem([0x22] + bytes)
        _ = jsonProblem([0x5b, 0x22] + bytes + [0x22, 0x5d])
      }
    }
  }

  /// Reads with every method in turn, whatever the document is.
  private func exercise(_ bytes: [UInt8], _ options: JSONReader.Options) {
    let validated = jsonProblem(bytes, options: options)
    do throws(JSONError) {
      let value = try JSONValue(parsing: bytes, options: options)
      #expect(validated == nil)
      let again = try JSONValue(parsing: try value.bytes(), options: options)
      #expect(again == value)
    } catch {
      #expect(validated == error)
      #expect(error.offset >= 0 && error.offset <= bytes.count)
    }
    try? JSONReader.read(bytes, options: options) { reader throws(JSONError) in
      try poke(&reader)
    }
  }

  private func poke(_ reader: inout JSONReader) throws(JSONError) {
    _ = try reader.int(as: UInt16.self)
    _ = try reader.double()
    _ = try reader.text()?.matches("title")
    if var object = try reader.beginObject() {
      while let name = try reader.nextKey(&object) {
        if name.matches("books") {
          try poke(&reader)
        } else {
          _ = reader.located(try reader.mismatch("nothing"))
        }
      }
    } else if var array = try reader.beginArray() {
      while try reader.nextElement(&array) { try poke(&reader) }
    } else {
      try reader.skip()
    }
  }

  @Test func mutationsNeverTrap() {
    var generator = JSONSeededGenerator(seed: 6)
    let interesting: [UInt8] =
      Array("{}[]\",:\\u0-+.eE1 tfn\n".utf8) + [0, 0x1f, 0x80, 0xc2, 0xed, 0xff]
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    while rounds < 3000, start.duration(to: clock.now) < .milliseconds(1500) {
      var bytes = document
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = interesting.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[position] = byte
        case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(byte, at: position)
        case 3: bytes.remove(at: position)
        default:
          let end = min(position + 10, bytes.count)
          bytes.append(contentsOf: bytes[position..<end])
        }
      }
      exercise(bytes, JSONReader.Options())
      exercise(bytes, JSONReader.Options(duplicateKeys: .useLast))
      rounds += 1
    }
    #expect(rounds > 20)
  }

  @Test func misuseNeverTraps() throws {
    // Values that are not read, cursors that are used again, objects asked for out of order.
    try? JSONReader.read(document) { reader throws(JSONError) in
      var object = try reader.expectObject()
      var copy = object
      _ = try reader.nextKey(&object)
      _ = try reader.nextKey(&copy)
    }
    let wide = "[" + String(repeating: "{\"a\":1,\"b\":2},", count: 40) + "0]"
    try? JSONReader.read(Array(wide.utf8)) { reader throws(JSONError) in
      var array = try reader.expectArray()
      guard try reader.nextElement(&array) else { return }
      guard var object = try reader.beginObject() else { return }
      // One cursor for many objects: duplicates are found, but nothing breaks.
      for _ in 0..<100 {
        while try reader.nextKey(&object) != nil { try reader.skip() }
        guard try reader.nextElement(&array), try reader.beginObject() != nil else { return }
      }
    }
    try? JSONReader.read(Array("]]]}}}".utf8)) { reader throws(JSONError) in
      var array = JSONReader(UnsafeBufferPointer(start: nil, count: 0))
      _ = try? array.peekKind()
      try reader.finish()
    }
  }
}

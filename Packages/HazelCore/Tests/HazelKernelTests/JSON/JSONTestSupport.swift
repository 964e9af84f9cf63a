import HazelKernel

/// A generator whose numbers depend on the seed alone (SplitMix64).
struct JSONSeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}

/// The error that validation ends with, or nil.
func jsonProblem(
  _ bytes: [UInt8], options: JSONReader.Options = JSONReader.Options()
) -> JSONError? {
  do throws(JSONError) {
    try JSONReader.validate(bytes, options: options)
    return nil
  } catch {
    return error
  }
}

/// The error that validation ends with, or nil.
func jsonProblem(
  _ text: String, options: JSONReader.Options = JSONReader.Options()
) -> JSONError? {
  jsonProblem(Array(text.utf8), options: options)
}

/// Reads one value from a text, and makes sure that nothing follows.
func readJSON<Value>(
  _ text: String, options: JSONReader.Options = JSONReader.Options(),
  _ body: (inout JSONReader) throws -> Value
) throws -> Value {
  try Array(text.utf8).withUnsafeBufferPointer { buffer in
    var reader = JSONReader(buffer, options: options)
    let value = try body(&reader)
    try reader.finish()
    return value
  }
}

/// What a writer wrote.
func writtenJSON(
  _ options: JSONWriter.Options = JSONWriter.Options(), _ body: (inout JSONWriter) -> Void
) throws(JSONError) -> String {
  var writer = JSONWriter(options: options)
  body(&writer)
  return String(decoding: try writer.finish(), as: UTF8.self)
}

/// An order in the bookshop, with every kind of value.
let jsonOrder = """
  {
    "id": 9007199254740993,
    "reader": {"name": "Zo\u{eb} \\u00df \\ud83d\\udcda", "member": true, "since": null},
    "books": [
      {"title": "The Left Hand of Darkness", "price": 12.50, "pages": 304},
      {"title": "\u{5bb6}", "price": -0.1e-2, "pages": 0},
      {}
    ],
    "tags": [], "note": "a \\"quoted\\" \\\\ line\\n\\tend \\/"
  }
  """

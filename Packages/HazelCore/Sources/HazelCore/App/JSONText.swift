import HazelKernel

/// Writes JSON for people.
enum JSONText {
  static func make(_ write: (inout JSONWriter) -> Void) -> String {
    var options = JSONWriter.Options()
    options.isPretty = true
    var writer = JSONWriter(options: options)
    write(&writer)
    // Names and places hold no numbers, so nothing can fail.
    return String(decoding: (try? writer.finish()) ?? [], as: UTF8.self)
  }
}

extension JSONWriter {
  /// A field with a text; none when there is no text.
  mutating func field(_ name: String, _ text: String?) {
    guard let text else { return }
    key(escaping: name)
    string(text)
  }

  /// A field with texts.
  mutating func field(_ name: String, _ texts: [String]) {
    key(escaping: name)
    array { writer in
      for text in texts { writer.string(text) }
    }
  }
}

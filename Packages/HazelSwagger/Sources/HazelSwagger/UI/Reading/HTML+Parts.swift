import HazelCore

extension HTML {
  /// Puts parts one after another.
  init(_ parts: [HTML], separator: HTML = "") {
    self.init(raw: parts.map(\.text).joined(separator: separator.text))
  }
}

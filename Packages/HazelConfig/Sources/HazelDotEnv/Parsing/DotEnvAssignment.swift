/// A variable as it stands in the file: its references are not resolved yet.
struct DotEnvAssignment {
  var name: String
  var template: DotEnvTemplate?
  var quotes: DotEnvEntry.Quotes
  /// Where the name stands.
  var offset: Int
  var comments: [String]
  var inlineComment: String?
}

/// A value with references.
struct DotEnvTemplate {
  /// A part of a value.
  indirect enum Part {
    /// Bytes as they are.
    case literal([UInt8])
    /// A name in braces, and what stands in for it.
    case reference(name: String, fallback: DotEnvTemplate?)
  }

  var parts: [Part] = []

  mutating func append(_ bytes: [UInt8]) {
    if !bytes.isEmpty { parts.append(.literal(bytes)) }
  }
}

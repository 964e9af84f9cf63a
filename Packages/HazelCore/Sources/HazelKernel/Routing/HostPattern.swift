/// What a route requires of the host that a client names: "api.example.com", or with labels that
/// are captured, ":tenant.example.com".
///
/// Case and port do not matter. A parameter takes exactly one label.
public struct HostPattern: Hashable, Sendable {
  enum Label: Hashable, Sendable {
    case literal([UInt8])
    case parameter(String)
  }

  /// The pattern as it was written.
  public let text: String
  let labels: [Label]

  /// Reads a pattern.
  ///
  /// - Parameter text: labels with dots between them; one that starts with ":" is a parameter.
  /// - Returns: nil when a label is empty or holds what no host has.
  public init?(_ text: String) {
    var labels: [Label] = []
    for part in Array(text.utf8).split(separator: 0x2e, omittingEmptySubsequences: false) {
      let isParameter = part.first == 0x3a
      let name = isParameter ? part.dropFirst() : part
      guard !name.isEmpty, name.count <= 63 else { return nil }
      for byte in name {
        let isAllowed =
          Self.isLetterOrDigit(byte) || byte == 0x5f || (byte == 0x2d && !isParameter)
        guard isAllowed else { return nil }
      }
      labels.append(
        isParameter
          ? .parameter(String(decoding: name, as: UTF8.self))
          : .literal(name.map { ASCII.lowercased($0) }))
    }
    self.text = text
    self.labels = labels
  }

  /// The names of the labels that are captured.
  public var parameterNames: [String] {
    labels.compactMap { label in
      if case .parameter(let name) = label { name } else { nil }
    }
  }

  /// What two patterns have in common when they match the same hosts: names do not count.
  var shape: [Label] {
    labels.map { label in
      if case .literal = label { label } else { .parameter("") }
    }
  }

  /// Whether this pattern is looked at before another: one with fewer captured labels is.
  func precedes(_ other: HostPattern) -> Bool {
    parameterNames.count < other.parameterNames.count
  }

  /// Whether the host of a request fits.
  func matches(_ host: Bytes) -> Bool {
    var index = 0
    let fits = Self.forEachLabel(of: host) { label in
      guard index < labels.count else { return false }
      defer { index += 1 }
      guard case .literal(let wanted) = labels[index] else { return !label.isEmpty }
      return label.count == wanted.count
        && zip(label, wanted).allSatisfy { ASCII.lowercased($0) == $1 }
    }
    return fits && index == labels.count
  }

  /// The label that a parameter captured from a host that fits, in lower case.
  func capture(_ name: String, of host: Bytes) -> String? {
    var index = 0
    var found: String?
    _ = Self.forEachLabel(of: host) { label in
      defer { index += 1 }
      if index < labels.count, case .parameter(name) = labels[index] {
        found = String(decoding: label.map { ASCII.lowercased($0) }, as: UTF8.self)
        return false
      }
      return true
    }
    return found
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }

  /// Calls `body` for each label until it says false.
  private static func forEachLabel(
    of host: Bytes, _ body: (UnsafeRawBufferPointer.SubSequence) -> Bool
  ) -> Bool {
    host.withUnsafeBytes { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x2e {
        guard body(bytes[start..<index]) else { return false }
        start = index + 1
      }
      return true
    }
  }
}

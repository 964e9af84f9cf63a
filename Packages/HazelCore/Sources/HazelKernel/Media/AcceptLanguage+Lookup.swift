extension AcceptLanguage {
  /// The best of the languages that a server can send.
  ///
  /// Three steps, of which the first that finds something counts:
  ///
  /// 1. Lookup (RFC 4647, section 3.4): the ranges in the order of their weights, each cut back a
  ///    part at a time: "zh-Hant-TW" finds "zh-Hant-TW", then "zh-Hant", then "zh".
  /// 2. Filtering (RFC 4647, section 3.3.1): "pt" finds "pt-BR", in the same order of ranges.
  /// 3. "*" finds the first language that is offered.
  ///
  /// What a range with weight 0 excludes is never chosen.
  ///
  /// - Parameter offers: the language tags that the server can send, the best first.
  /// - Returns: one of the offers as it was written; nil when none matches, for which a server has
  ///   its default language.
  public func best(of offers: [String]) -> String? {
    let accepted = offers.filter { !isExcluded($0) }
    let ranges = elementsByQuality
    for element in ranges where !element.isWildcard {
      if let found = Self.lookUp(element.range, in: accepted) { return found }
    }
    for element in ranges where !element.isWildcard {
      if let found = accepted.first(where: { element.isPrefix(of: $0) }) { return found }
    }
    return ranges.contains { $0.isWildcard } ? accepted.first : nil
  }

  /// The elements with a weight above 0, the greatest first; equal ones in their order.
  private var elementsByQuality: [Element] {
    let indexed = elements.enumerated().filter { $0.element.quality > .zero }
    let sorted = indexed.sorted { left, right in
      left.element.quality == right.element.quality
        ? left.offset < right.offset : left.element.quality > right.element.quality
    }
    return sorted.map { $0.element }
  }

  /// Whether the most specific range for a language has the weight 0.
  private func isExcluded(_ tag: String) -> Bool {
    var best: (length: Int, quality: Quality)?
    for element in elements {
      let length = element.isWildcard ? 0 : element.range.utf8.count
      guard element.isWildcard || element.isPrefix(of: tag) else { continue }
      if let best, best.length >= length { continue }
      best = (length, element.quality)
    }
    return best?.quality == .zero
  }

  private static func lookUp(_ range: String, in offers: [String]) -> String? {
    var rest = Substring(range)
    while true {
      let text = String(rest)
      for offer in offers where ASCII.equalsIgnoringCase(text, offer) {
        return offer
      }
      guard let dash = rest.utf8.lastIndex(of: 0x2d) else { return nil }
      rest = rest[..<dash]
      // A single letter that is left at the end introduced what was cut off ("zh-x-…").
      if let previous = rest.utf8.lastIndex(of: 0x2d),
        rest.utf8.distance(from: previous, to: rest.utf8.endIndex) == 2
      {
        rest = rest[..<previous]
      }
    }
  }
}

extension AcceptLanguage.Element {
  var isWildcard: Bool { range.hasSameOctets(as: "*") }

  /// Whether a language tag is the range or starts with it and "-".
  func isPrefix(of tag: String) -> Bool {
    var rest = tag.utf8.makeIterator()
    for byte in range.utf8 {
      guard let other = rest.next(), ASCII.lowercased(other) == byte else { return false }
    }
    guard let next = rest.next() else { return true }
    return next == 0x2d
  }
}

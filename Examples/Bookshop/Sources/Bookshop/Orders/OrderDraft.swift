import HazelCore

/// What a client sends to order books.
struct OrderDraft: Codable, Sendable {
  let reader: String
  let lines: [OrderLine]
}

extension OrderDraft {
  /// Checks everything that the types do not say already, and reports all of it at once.
  func validate() throws(HTTPError) {
    var check = Validation()
    check.length(of: reader, "reader", 1...100)
    check.require((1...50).contains(lines.count), "lines", "length", "a list of 1 to 50 lines")
    for (index, line) in lines.enumerated() {
      check.range(of: line.quantity, "lines/\(index)/quantity", 1...100)
    }
    try check.finish()
  }
}

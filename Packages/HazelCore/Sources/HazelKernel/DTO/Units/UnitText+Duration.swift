#if !hasFeature(Embedded)
  extension UnitText {
    /// Reads "30s", "5m", "1h30m", "250ms", "2d", "1.5h", or ISO 8601 ("PT5M", "P1DT12H"); nil where
    /// it is no duration.
    ///
    /// A number without a unit is none: whether it means seconds or milliseconds can not be seen.
    /// Only "0" needs no unit. A minus in front makes all of it less than zero: "-1h30m". Blanks may
    /// stand around letters, but not between digits: "1 30m" may be meant for anything.
    public static func duration(_ text: String) -> Duration? {
      guard var text = withoutBlanks(text) else { return nil }
      if text.utf8.first == 0x2d {
        text.removeFirst()
        return unsigned(text).map { .zero - $0 }
      }
      return unsigned(text)
    }

    private static func unsigned(_ text: String) -> Duration? {
      if text == "0" { return .zero }
      if text.utf8.first == 0x50 || text.utf8.first == 0x70 { return iso8601(text) }
      return sum(text, nanoseconds)
    }

    /// The text without blanks; nil where one stands within a number.
    private static func withoutBlanks(_ text: String) -> String? {
      guard text.utf8.contains(0x20) else { return text }
      var result = ""
      var isBehindBlank = false
      for character in text {
        if character == " " {
          isBehindBlank = true
          continue
        }
        if isBehindBlank, let last = result.last, !last.isLetter, !character.isLetter {
          return nil
        }
        isBehindBlank = false
        result.append(character)
      }
      return result
    }

    /// The units from the largest down: "1h30m", "250ms", "0s".
    public static func text(of duration: Duration) -> String {
      let (seconds, attoseconds) = duration.components
      var nanoseconds = attoseconds / 1_000_000_000
      var rest = seconds
      var text = seconds < 0 || attoseconds < 0 ? "-" : ""
      if seconds < 0 || attoseconds < 0 {
        rest = rest == .min ? .max : -rest
        nanoseconds = -nanoseconds
      }
      for (unit, name) in [(86_400, "d"), (3_600, "h"), (60, "m"), (1, "s")] as [(Int64, String)]
      where rest >= unit {
        text += "\(rest / unit)\(name)"
        rest %= unit
      }
      for (unit, name) in [(1_000_000, "ms"), (1_000, "us"), (1, "ns")] as [(Int64, String)]
      where nanoseconds >= unit {
        text += "\(nanoseconds / unit)\(name)"
        nanoseconds %= unit
      }
      return text.isEmpty ? "0s" : text
    }

    private static func nanoseconds(_ unit: String) -> Int? {
      switch unit {
      case "ns": 1
      case "us", "µs": 1_000
      case "ms": 1_000_000
      case "s": 1_000_000_000
      case "m", "min": 60_000_000_000
      case "h": 3_600_000_000_000
      case "d": 86_400_000_000_000
      case "w": 604_800_000_000_000
      default: nil
      }
    }

    /// The sum of numbers with units, each of which is smaller than the one before.
    private static func sum(_ text: String, _ unit: (String) -> Int?) -> Duration? {
      var total = 0
      var last = Int.max
      for part in parts(of: text) {
        guard let number = UnitNumber(part), let size = unit(number.unit), size < last,
          let value = number.times(size)
        else { return nil }
        let (next, isTooLarge) = total.addingReportingOverflow(value)
        guard !isTooLarge else { return nil }
        total = next
        last = size
      }
      return last == .max ? nil : .nanoseconds(total)
    }

    /// "1h30m" is "1h" and "30m": a part begins with a digit behind a letter.
    private static func parts(of text: String) -> [String] {
      var parts: [String] = []
      var isBehindLetter = true
      for character in text {
        let isDigit = character.isASCII && character.isNumber
        if isDigit, isBehindLetter { parts.append("") }
        if parts.isEmpty { return [text] }
        parts[parts.count - 1].append(character)
        isBehindLetter = character.isLetter
      }
      return parts
    }

    /// Weeks, days and, behind "T", hours, minutes and seconds; months and years have no length.
    private static func iso8601(_ text: String) -> Duration? {
      let halves = text.uppercased().dropFirst().split(
        separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
      guard let dates = halves.first, halves.count == 1 || !halves[1].isEmpty else { return nil }
      var total = Duration.zero
      if !dates.isEmpty {
        guard
          let value = sum(String(dates), { ["W": "w", "D": "d"][$0].flatMap { nanoseconds($0) } })
        else { return nil }
        total += value
      }
      if halves.count == 2 {
        guard
          let value = sum(
            String(halves[1]), { ["H": "h", "M": "m", "S": "s"][$0].flatMap { nanoseconds($0) } })
        else { return nil }
        total += value
      }
      return dates.isEmpty && halves.count == 1 ? nil : total
    }
  }
#endif

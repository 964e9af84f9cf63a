/// Durations and sizes as people write them.
enum UnitLiteral {
  /// The nanoseconds of "30s", "1h30m" or "1.5h"; nil where it is no duration.
  static func nanoseconds(_ text: String) -> Int? {
    var total = 0
    var rest = text[...]
    var last = Int.max
    while !rest.isEmpty {
      guard let (number, unit) = take(&rest), let size = durations[unit], size < last,
        let value = multiply(number, by: size)
      else { return nil }
      let (sum, isTooLarge) = total.addingReportingOverflow(value)
      guard !isTooLarge else { return nil }
      total = sum
      last = size
    }
    return text.isEmpty ? nil : total
  }

  /// The bytes of "10MB" or "512 KiB"; nil where it is no size.
  static func bytes(_ text: String) -> Int? {
    var rest = text[...]
    guard let (number, unit) = take(&rest), rest.isEmpty, let size = sizes[unit.lowercased()] else {
      return nil
    }
    return multiply(number, by: size)
  }

  /// A duration in Swift.
  static func duration(_ nanoseconds: Int) -> String {
    let units = [(1_000_000_000, "seconds"), (1_000_000, "milliseconds"), (1_000, "microseconds")]
    for (size, name) in units where nanoseconds % size == 0 {
      return ".\(name)(\(grouped(nanoseconds / size)))"
    }
    return ".nanoseconds(\(grouped(nanoseconds)))"
  }

  /// A size in Swift.
  static func byteCount(_ bytes: Int) -> String {
    let units = [(1 << 30, "gibibytes"), (1 << 20, "mebibytes"), (1 << 10, "kibibytes")]
    for (size, name) in units where bytes >= size && bytes % size == 0 {
      return ".\(name)(\(grouped(bytes / size)))"
    }
    return ".bytes(\(grouped(bytes)))"
  }

  /// A number with underscores between its thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 4 else { return String(number) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append("_") }
      result.append(digit)
    }
    return number < 0 ? "-" + result : result
  }

  private static let durations: [String: Int] = [
    "ns": 1, "us": 1_000, "µs": 1_000, "ms": 1_000_000, "s": 1_000_000_000,
    "m": 60_000_000_000, "min": 60_000_000_000, "h": 3_600_000_000_000, "d": 86_400_000_000_000,
    "w": 604_800_000_000_000,
  ]
  private static let sizes: [String: Int] = [
    "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
    "ki": 1 << 10, "mi": 1 << 20, "gi": 1 << 30, "ti": 1 << 40,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]

  /// Takes a number and the letters behind it from the front.
  private static func take(_ text: inout Substring) -> (number: Substring, unit: String)? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    text = text.dropFirst(number.count).drop { $0 == " " }
    let unit = text.prefix { $0.isLetter }
    text = text.dropFirst(unit.count)
    return number.isEmpty || unit.isEmpty ? nil : (number, String(unit))
  }

  /// A number, which may have a fraction, times a unit; nil where it is no whole number.
  private static func multiply(_ number: Substring, by unit: Int) -> Int? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }),
      parts.count == 1 || parts[1].count <= 9
    else { return nil }
    var divisor = 1
    for _ in 0..<(parts.count == 2 ? parts[1].count : 0) { divisor *= 10 }
    guard let digits = Int(parts.joined()) else { return nil }
    // In twice the width: what is divided afterwards may fit again.
    let product = digits.magnitude.multipliedFullWidth(by: unit.magnitude)
    guard product.high < divisor.magnitude else { return nil }
    let (count, rest) = divisor.magnitude.dividingFullWidth(product)
    return rest == 0 ? Int(exactly: count) : nil
  }
}

extension FieldRules {
  /// `@Email`: an address without quotes and comments (RFC 5321, section 4.1.2), with a dot in its
  /// domain.
  ///
  /// - Parameter refusesTypos: whether a domain that is one or two letters from a well-known one is
  ///   refused.
  public static func email(
    _ value: String, refusesTypos: Bool = false, into violations: inout Violations
  ) {
    var copy = value
    if copy.withUTF8({ isEmail($0) }) {
      guard refusesTypos, let domain = Suggestion.mailDomain(for: value) else { return }
      violations.add(code: "email_typo", [ValidationIssue.Argument("suggestion", domain)])
      return
    }
    var arguments: [ValidationIssue.Argument] = []
    if value.utf8.count <= 254, let domain = Suggestion.mailDomain(for: value) {
      arguments.append(ValidationIssue.Argument("suggestion", domain))
    }
    violations.add(code: "email", arguments)
  }

  static func isEmail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 254, let at = text.firstIndex(of: 0x40), at > 0 else { return false }
    guard isMailName(text[..<at]) else { return false }
    var labelLength = 0
    var hasLetter = false
    var labels = 0
    var previous: UInt8 = 0x2e
    for byte in text[(at + 1)...] {
      if byte == 0x2e {
        guard labelLength > 0, previous != 0x2d else { return false }
        labels += 1
        labelLength = 0
        hasLetter = false
      } else {
        guard isAlphanumeric(byte) || byte == 0x2d && labelLength > 0, labelLength < 63 else {
          return false
        }
        labelLength += 1
        hasLetter = hasLetter || byte &- 0x30 >= 10
      }
      previous = byte
    }
    // No top-level domain consists of digits (RFC 3696, section 2).
    return labels > 0 && labelLength > 0 && previous != 0x2d && hasLetter
  }

  /// What stands before the "@": words with single dots between them (RFC 5321, section 4.1.2), 64
  /// bytes at most (section 4.5.3.1.1).
  private static func isMailName(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count <= 64, text.last != 0x2e else { return false }
    var previous: UInt8 = 0x2e
    for byte in text {
      guard isMailCharacter(byte), byte != 0x2e || previous != 0x2e else { return false }
      previous = byte
    }
    return true
  }

  @inline(__always)
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// A letter, a digit, or one of `.!#$%&'*+/=?^_{|}~-` and the backtick.
  private static func isMailCharacter(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x2f || byte == 0x3d || byte == 0x3f || byte == 0x7b || byte == 0x7d
      || ASCII.isTokenCharacter(byte)
  }

  /// `@UUIDText`: 32 hexadecimal digits in the groups of RFC 9562.
  public static func uuid(_ value: String, into violations: inout Violations) {
    var copy = value
    let isUUID = copy.withUTF8 { text in
      guard text.count == 36 else { return false }
      for index in 0..<36 {
        let isDash = index == 8 || index == 13 || index == 18 || index == 23
        if isDash ? text[index] != 0x2d : ASCII.hexValue(text[index]) == nil { return false }
      }
      return true
    }
    if !isUUID { violations.add(code: "uuid") }
  }

  /// `@CreditCard`: 12 to 19 digits whose last is the check digit of the others (ISO/IEC 7812-1).
  public static func creditCard(_ value: String, into violations: inout Violations) {
    var sum = 0
    var count = 0
    for byte in value.utf8.reversed() {
      let digit = byte &- 0x30
      guard digit <= 9 else {
        violations.add(code: "credit_card")
        return
      }
      let weighted = count % 2 == 1 ? 2 * Int(digit) : Int(digit)
      sum += weighted > 9 ? weighted - 9 : weighted
      count += 1
    }
    if count < 12 || count > 19 || sum % 10 != 0 { violations.add(code: "credit_card") }
  }

  /// `@Base64`: groups of four characters with padding (RFC 4648, section 4).
  public static func base64(_ value: String, into violations: inout Violations) {
    var copy = value
    let isBase64 = copy.withUTF8 { text in
      guard text.count % 4 == 0 else { return false }
      var end = text.count
      if end > 0, text[end - 1] == 0x3d { end -= 1 }
      if end > 0, end % 4 == 3, text[end - 1] == 0x3d { end -= 1 }
      for byte in text[..<end] where !isAlphanumeric(byte) && byte != 0x2b && byte != 0x2f {
        return false
      }
      return true
    }
    if !isBase64 { violations.add(code: "base64") }
  }

  /// `@ISODate`: a day of the calendar, `2026-03-01` (RFC 3339, full-date).
  public static func date(_ value: String, into violations: inout Violations) {
    var copy = value
    if !copy.withUTF8({ $0.count == 10 && isDate($0) }) { violations.add(code: "date") }
  }

  /// `@ISODateTime`: an instant, `2026-03-01T08:30:00Z` (RFC 3339, date-time).
  public static func dateTime(_ value: String, into violations: inout Violations) {
    var copy = value
    if !copy.withUTF8({ isDateTime($0) }) { violations.add(code: "date_time") }
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end <= text.count else { return nil }
    var value = 0
    for byte in text[start..<end] {
      guard byte &- 0x30 <= 9 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  private static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 10, text[4] == 0x2d, text[7] == 0x2d, let year = number(text, 0, 4),
      let month = number(text, 5, 7), let day = number(text, 8, 10), month >= 1, month <= 12,
      day >= 1
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 4, 6, 9, 11: return day <= 30
    case 2: return day <= (isLeap ? 29 : 28)
    default: return day <= 31
    }
  }

  private static func isDateTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 20, isDate(text), text[10] | 0x20 == 0x74, text[13] == 0x3a,
      text[16] == 0x3a, let hour = number(text, 11, 13), let minute = number(text, 14, 16),
      let second = number(text, 17, 19), hour <= 23, minute <= 59, second <= 59
    else { return false }
    var position = 19
    if text[position] == 0x2e {
      position += 1
      let start = position
      while position < text.count, text[position] &- 0x30 <= 9 { position += 1 }
      guard position > start else { return false }
    }
    guard position < text.count else { return false }
    if text[position] | 0x20 == 0x7a { return position + 1 == text.count }
    guard text[position] == 0x2b || text[position] == 0x2d, text.count == position + 6,
      text[position + 3] == 0x3a, let hours = number(text, position + 1, position + 3),
      let minutes = number(text, position + 4, position + 6)
    else { return false }
    return hours <= 23 && minutes <= 59
  }
}

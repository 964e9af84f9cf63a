// Essentials has Date, URL, UUID and Decimal; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UUID: ParameterValue {
  /// "a UUID".
  public static var parameterExpectation: String { "a UUID" }

  /// Takes the form 8-4-4-4-12 in either case.
  public init?(parameter text: ParameterText) {
    self.init(uuidString: text.string)
  }
}

extension Date: ParameterValue {
  /// "a date such as 2026-02-28 or a time such as 2026-02-28T12:00:00Z".
  public static var parameterExpectation: String {
    "a date such as 2026-02-28 or a time such as 2026-02-28T12:00:00Z"
  }

  /// Takes an instant (RFC 3339), or a day, which is its first instant in UTC.
  public init?(parameter text: ParameterText) {
    let string = text.string
    let instant = string.utf8.count == 10 ? string + "T00:00:00Z" : string
    guard let timestamp = JSONTimestamp(instant.utf8) else { return nil }
    self.init(
      timeIntervalSince1970: Double(timestamp.seconds) + Double(timestamp.nanoseconds) / 1e9)
  }
}

extension URL: ParameterValue {
  /// "an absolute URL".
  public static var parameterExpectation: String { "an absolute URL" }

  /// Takes a URL with a scheme.
  public init?(parameter text: ParameterText) {
    self.init(string: text.string)
    guard scheme != nil else { return nil }
  }
}

extension Decimal: ParameterValue {
  /// "a decimal number".
  public static var parameterExpectation: String { "a decimal number" }

  /// Takes digits with an optional minus sign and fraction.
  public init?(parameter text: ParameterText) {
    let string = text.string
    let unsigned = string.utf8.first == 0x2d ? string.utf8.dropFirst() : string.utf8[...]
    let parts = unsigned.split(separator: 0x2e, omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0 &- 0x30 < 10 }
      }
    guard isNumber, unsigned.count <= 38 else { return nil }
    self.init(string: string)
  }
}

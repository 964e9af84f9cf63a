import Testing

@testable import HazelCore

// Essentials is what the tested code itself uses. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct JSONTimestampTests {
  private func text(_ seconds: Int64) -> String? {
    JSONTimestamp(seconds: seconds).map {
      String(decoding: $0.bytes(hasMilliseconds: false), as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"),
      (951_868_799, "2000-02-29T23:59:59Z"), (1_740_817_800, "2025-03-01T08:30:00Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (-62_162_035_201, "0000-02-29T23:59:59Z"),
    ] as [(Int64, String)])
  func writesAndReads(_ seconds: Int64, _ expected: String) {
    #expect(text(seconds) == expected)
    #expect(JSONTimestamp(expected.utf8)?.seconds == seconds)
  }

  @Test func hasFourDigitsOfYears() {
    #expect(text(-62_167_219_201) == nil)
    #expect(text(253_402_300_800) == nil)
    // An offset can lead out of them.
    #expect(JSONTimestamp("0000-01-01T00:00:00+00:01".utf8) == nil)
    #expect(JSONTimestamp("9999-12-31T23:59:59-00:01".utf8) == nil)
  }

  @Test func agreesWithFoundation() throws {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    var generator = SystemRandomNumberGenerator()
    // Foundation uses the Julian calendar before 1582.
    for _ in 0..<2000 {
      let seconds = Int64.random(in: -12_000_000_000...253_402_300_799, using: &generator)
      let reference = try encoder.encode([Date(timeIntervalSince1970: Double(seconds))])
      #expect(try "[\"\(#require(text(seconds)))\"]" == String(decoding: reference, as: UTF8.self))
    }
  }

  @Test(
    arguments: [
      ("2025-03-01T08:30:00Z", 1_740_817_800, 0), ("2025-03-01t08:30:00z", 1_740_817_800, 0),
      ("2025-03-01T08:30:00.5Z", 1_740_817_800, 500_000_000),
      ("2025-03-01T08:30:00.123456789123Z", 1_740_817_800, 123_456_789),
      ("2025-03-01T09:30:00+01:00", 1_740_817_800, 0),
      ("2025-03-01T03:00:00.25-05:30", 1_740_817_800, 250_000_000),
      ("2025-03-01T08:30:00-00:00", 1_740_817_800, 0),
    ] as [(String, Int64, Int64)])
  func readsFractionsAndOffsets(_ text: String, _ seconds: Int64, _ nanoseconds: Int64) {
    let timestamp = JSONTimestamp(text.utf8)
    #expect(timestamp?.seconds == seconds)
    #expect(timestamp?.nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "2025", "2025-03-01", "2025-03-01T08:30Z", "2025-03-01T08:30:00", "2025-03-01 08:30:00Z",
    "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
    "2025-04-31T00:00:00Z", "2025-03-00T00:00:00Z", "2025-03-01T24:00:00Z", "2025-03-01T23:60:00Z",
    "2025-03-01T23:59:60Z", "2025-03-01T08:30:00.Z", "2025-03-01T08:30:00+0100",
    "2025-03-01T08:30:00+24:00", "2025-03-01T08:30:00+01:60", "2025-03-01T08:30:00Zx",
    " 2025-03-01T08:30:00Z", "25-03-01T08:30:00Z", "2025-3-1T08:30:00Z", "-2025-03-01T08:30:00Z",
    "2025-03-01T08:30:00,5Z", "２025-03-01T08:30:00Z",
  ])
  func refusesOtherTexts(_ text: String) {
    #expect(JSONTimestamp(text.utf8) == nil)
  }
}

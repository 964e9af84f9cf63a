import HazelKernel
import Testing

@Suite("Durations and sizes as texts")
struct UnitTextTests {
  @Test(
    "durations",
    arguments: [
      ("30s", .seconds(30), "30s"), ("5m", .seconds(300), "5m"), ("5min", .seconds(300), "5m"),
      ("1h30m", .seconds(5400), "1h30m"), ("1h 30m", .seconds(5400), "1h30m"),
      ("1.5h", .seconds(5400), "1h30m"), ("250ms", .milliseconds(250), "250ms"),
      ("1s250ms", .milliseconds(1250), "1s250ms"), ("2d", .seconds(172_800), "2d"),
      ("1w", .seconds(604_800), "7d"), ("10us", .microseconds(10), "10us"),
      ("10µs", .microseconds(10), "10us"), ("7ns", .nanoseconds(7), "7ns"), ("0", .zero, "0s"),
      ("0s", .zero, "0s"), ("PT5M", .seconds(300), "5m"), ("pt0.5s", .milliseconds(500), "500ms"),
      ("P1DT12H", .seconds(129_600), "1d12h"), ("P2W", .seconds(1_209_600), "14d"),
      ("1_000s", .seconds(1000), "16m40s"), ("-1s", .seconds(-1), "-1s"),
      ("-1h30m", .seconds(-5400), "-1h30m"), ("-PT5M", .seconds(-300), "-5m"),
      (" 1 h 30 m ", .seconds(5400), "1h30m"), ("1.500000000h", .seconds(5400), "1h30m"),
    ] as [(String, Duration, String)])
  func durations(_ text: String, _ duration: Duration, _ shortest: String) throws {
    #expect(UnitText.duration(text) == duration)
    #expect(UnitText.text(of: duration) == shortest)
    #expect(UnitText.duration(shortest) == duration)
  }

  @Test(
    "what is no duration",
    arguments: [
      "", "30", "s", "1.s", ".5s", "1 30m", "1. 5h", "1h 3 0m", "--1s", "- ", "1 _0s", "1h1h",
      "1m1h", "1x", "1s,", "P", "PT", "P1M", "P1Y",
      "PT1D", "P1DT", "1_s", "_1s", "9999999999999h", "1.0000000001s", "0.1ns", "１s", "1H",
    ])
  func noDurations(_ text: String) {
    #expect(UnitText.duration(text) == nil)
  }

  @Test(
    "sizes",
    arguments: [
      ("10MB", 10_000_000, "10000000B"), ("10mb", 10_000_000, "10000000B"),
      ("512KiB", 524_288, "512KiB"), ("512 Ki", 524_288, "512KiB"), ("4k", 4096, "4KiB"),
      ("1.5GiB", 1_610_612_736, "1536MiB"), ("1TB", 1_000_000_000_000, "976562500KiB"),
      ("1Ti", 1 << 40, "1TiB"), ("0", 0, "0B"), ("1_000", 1000, "1000B"), ("7 bytes", 7, "7B"),
      ("1.500000000TiB", 3 << 39, "1536GiB"), ("1.000000000TB", 1_000_000_000_000, "976562500KiB"),
      ("10M", 10 << 20, "10MiB"), ("0.005859375TiB", 6 << 30, "6GiB"),
    ])
  func sizes(_ text: String, _ bytes: Int, _ shortest: String) {
    #expect(UnitText.byteCount(text)?.bytes == bytes)
    #expect(UnitText.text(of: .bytes(bytes)) == shortest)
    #expect(UnitText.byteCount(shortest)?.bytes == bytes)
  }

  @Test(
    "what is no size",
    arguments: ["", "MB", "-1", "1.5B", "1PB", "10 M B", "9999999999GiB", "1e3", "0x10", "1,5MB"])
  func noSizes(_ text: String) {
    #expect(UnitText.byteCount(text) == nil)
  }

  @Test("both stand in JSON as texts; a size may be a number too")
  func json() throws {
    #expect(try Duration.decode(json: Array(#""5m""#.utf8)) == .seconds(300))
    #expect(try ByteCount.decode(json: Array(#""1KiB""#.utf8)) == .kibibytes(1))
    #expect(try ByteCount.decode(json: Array("1024".utf8)) == .kibibytes(1))
    #expect(String(decoding: try Duration.seconds(90).json(), as: UTF8.self) == #""1m30s""#)
    for text in ["5", "true", #""5""#] {
      #expect(throws: DTOError.self) { try Duration.decode(json: Array(text.utf8)) }
    }
    for text in ["-1", "1.5", "null", #""x""#, "[1]"] {
      #expect(throws: DTOError.self) { try ByteCount.decode(json: Array(text.utf8)) }
    }
  }
}

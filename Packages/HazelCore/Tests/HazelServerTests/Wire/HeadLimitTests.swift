import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Limits of the head", .limited)
struct HeadLimitTests {
  @Test(arguments: cases) func wire(_ wireCase: WireCase) async throws {
    try await expectWire(wireCase)
  }

  private static func request(size: Int) -> String {
    let empty = get("/plaintext", "X-Fill: \r\n")
    return get(
      "/plaintext", "X-Fill: \(String(repeating: "x", count: size - empty.utf8.count))\r\n")
  }

  private static func request(fields count: Int) -> String {
    get("/plaintext", (1..<count).map { "X-\($0): a\r\n" }.joined())
  }

  private static func request(target size: Int) -> String {
    get("/books/\(String(repeating: "1", count: size - 7))")
  }

  private static let tooLarge = "request_header_fields_too_large"

  static let cases: [WireCase] = [
    WireCase("a head of 32 KiB", request(size: 32_768), .hello),
    .refused("a head of 32 KiB and a byte", request(size: 32_769), 431, tooLarge),
    .refused("a head of 70 KB", request(size: 70_000), 431, tooLarge),
    WireCase("a head of the size that was set", request(size: 300), .hello)
      .with { $0.limits.headSize = .bytes(300) },
    .refused("a head a byte larger than was set", request(size: 301), 431, tooLarge)
      .with { $0.limits.headSize = .bytes(300) },
    WireCase("a larger head than usual", request(size: 40_000), .hello)
      .with { $0.limits.headSize = .kibibytes(48) },
    WireCase("the largest head that can be set", request(size: 63 * 1024), .hello)
      .with { $0.limits.headSize = .mebibytes(1) },
    .refused("no head beyond it", request(size: 63 * 1024 + 1), 431, tooLarge)
      .with { $0.limits.headSize = .mebibytes(1) },
    WireCase("100 fields", request(fields: 100), .hello),
    .refused("101 fields", request(fields: 101), 431, "too_many_headers"),
    .refused("200 fields", request(fields: 200), 431, "too_many_headers"),
    WireCase("as many fields as were set", request(fields: 5), .hello)
      .with { $0.limits.headerCount = 5 },
    .refused("a field more than was set", request(fields: 6), 431, "too_many_headers")
      .with { $0.limits.headerCount = 5 },
    WireCase("more fields than usual", request(fields: 300), .hello)
      .with { $0.limits.headerCount = 300 },
    WireCase("a target of 8 KiB", request(target: 8192), WireAnswer(count: 8185)),
    .refused("a target of 8 KiB and a byte", request(target: 8193), 414, "uri_too_long"),
    .refused("a target of 70 KB", request(target: 70_000), 414, "uri_too_long"),
    WireCase("a target as long as was set", request(target: 64), WireAnswer(count: 57))
      .with { $0.limits.targetSize = .bytes(64) },
    .refused("a target a byte longer than was set", request(target: 65), 414, "uri_too_long")
      .with { $0.limits.targetSize = .bytes(64) },
    WireCase("a longer target than usual", request(target: 20_000), WireAnswer(count: 19_993))
      .with { $0.limits.targetSize = .kibibytes(20) },
  ]
}

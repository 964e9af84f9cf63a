import Testing

@testable import HazelKernel

@Suite("UTF-8")
struct UTF8ScannerTests {
  private func isValid(_ octets: [UInt8]) -> Bool {
    var scanner = UTF8Scanner()
    return octets.allSatisfy { scanner.accept($0) } && scanner.isAtBoundary
  }

  @Test(
    "Malformed sequences are refused (RFC 3629)",
    arguments: [
      [0x80], [0xbf], [0xc0, 0xaf], [0xc1, 0x80], [0xc3], [0xc3, 0x28], [0xe0, 0x80, 0xaf],
      [0xe0, 0x9f, 0xbf], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf],
      [0xf0, 0x80, 0x80, 0xaf], [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80], [0xfe], [0xff], [0xe2, 0x82, 0xac, 0xac],
    ] as [[UInt8]])
  func malformed(octets: [UInt8]) {
    #expect(!isValid(octets))
  }

  @Test("Random octets: the same verdict as the standard library's")
  func agreesWithStandardLibrary() {
    var source = OctetSource(seed: 1)
    var validCount = 0
    for _ in 0..<20_000 {
      var octets = Array(source.text(upTo: 4).utf8)
      if Bool.random(using: &source), !octets.isEmpty {
        let index = Int.random(in: 0..<octets.count, using: &source)
        octets[index] = UInt8.random(in: 0...255, using: &source)
      }
      let expected = String(validating: octets, as: UTF8.self) != nil
      validCount += expected ? 1 : 0
      #expect(isValid(octets) == expected, "\(octets)")
    }
    #expect(validCount > 5000 && validCount < 19_000)
  }
}

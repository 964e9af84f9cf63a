import Testing

@testable import HazelKernel

@Suite("Accept-Encoding")
struct AcceptEncodingTests {
  private func best(_ text: String, _ offers: [ContentCoding]) throws -> ContentCoding? {
    ContentCoding.negotiate(acceptEncoding: try AcceptEncoding(text), offers: offers)
  }

  @Test(
    "The examples of RFC 9110, section 12.5.3",
    arguments: [
      ("compress, gzip", "gzip"), ("", "identity"), ("*", "br"),
      ("compress;q=0.5, gzip;q=1.0", "gzip"), ("gzip;q=1.0, identity; q=0.5, *;q=0", "gzip"),
    ])
  func examples(text: String, name: String) throws {
    #expect(try best(text, [.brotli, .gzip])?.name == name)
  }

  @Test(
    "The rules",
    arguments: [
      ("gzip, br", "br"), ("gzip;q=1.0, br;q=0.9", "gzip"), ("GZIP", "gzip"), ("x-gzip", "gzip"),
      ("gzip;q=0, br;q=0", "identity"), ("zstd", "identity"), ("identity", "identity"),
      ("gzip;q=0.5, identity", "identity"), ("identity;q=0, gzip;q=0.1", "gzip"),
      ("gzip;q=0.5, identity;q=0.5", "gzip"), ("br;q=0, *", "gzip"), ("identity;q=0", nil),
      ("*;q=0", nil), ("zstd, *;q=0", nil), ("*;q=0, identity;q=0.1", "identity"),
      ("*;q=0, identity;q=0", nil), ("*;q=0.5, gzip;q=0.4", "br"), ("gzip;q=0.001", "gzip"),
    ] as [(String, String?)])
  func rules(text: String, name: String?) throws {
    #expect(try best(text, [.brotli, .gzip])?.name == name)
  }

  @Test("Without the field the content is not encoded")
  func missing() {
    #expect(ContentCoding.negotiate(acceptEncoding: nil, offers: [.gzip]) == .identity)
  }

  @Test("The server may prefer not to encode")
  func identityOffered() throws {
    #expect(try best("gzip, identity", [.identity, .gzip]) == .identity)
    #expect(try best("gzip", []) == .identity)
  }

  @Test(
    "Malformed elements are passed over",
    arguments: ["gz ip", "gzip;q=2", "gzip;x=1", "gzip;", "gzip;q=1;q=1", "@"])
  func malformed(element: String) throws {
    let encodings = try AcceptEncoding("br, \(element)")
    #expect(encodings.malformedCount == 1)
    #expect(encodings.elements.count == 1)
    #expect(throws: MediaError(.malformedList, at: 0)) { try AcceptEncoding(element) }
  }

  @Test("Size and number of elements are limited")
  func limits() {
    let limits = MediaLimits(maximumSize: .bytes(8), maximumRanges: 2)
    #expect(throws: MediaError(.fieldTooLarge, at: 8)) {
      try AcceptEncoding("gzip, br,", limits: limits)
    }
    #expect(throws: MediaError(.tooManyRanges, at: 4)) {
      try AcceptEncoding("a,b,c", limits: limits)
    }
  }

  @Test("Names of codings")
  func names() throws {
    #expect(ContentCoding("GZip") == .gzip)
    #expect(ContentCoding("x-compress")?.name == "compress")
    #expect(ContentCoding("a b") == nil)
    #expect(ContentCoding("") == nil)
    #expect(ContentCoding("*") == nil)
    #expect(
      [ContentCoding.identity, .gzip, .deflate, .brotli, .zstandard].map { $0.description }
        == ["identity", "gzip", "deflate", "br", "zstd"])
    #expect(Set([ContentCoding.gzip, .gzip, .brotli]).count == 2)
  }
}

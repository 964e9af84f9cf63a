import Testing

@testable import HazelKernel

@Suite("Router: reading bytes")
struct RouteBytesTests {
  @Test("Another path with the same hash is not taken for a registered one")
  func collision() throws {
    let registered = "/books/7"
    let other = "/28,_~J9"
    // When the hash function changes, another pair has to be found.
    try #require(hash(registered) == hash(other))
    let router = try makeRouter(.strict, "GET \(registered)")
    #expect(router.answer(.get, registered) == .found(0))
    #expect(router.answer(.get, other) == .notFound)
    let both = try makeRouter(.strict, "GET \(registered)", "GET \(other)")
    #expect(both.answer(.get, registered) == .found(0))
    #expect(both.answer(.get, other) == .found(1))
  }

  @Test("Comparing and looking for slashes agree with byte loops")
  func plainLoops() {
    var generator = RoutingGenerator(seed: 9)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...30, using: &generator)
      var path = (0..<count).map { _ in UInt8.random(in: 0x2e...0x30, using: &generator) }
      if Bool.random(using: &generator) { path = path.map { $0 == 0x2f ? 0xaf : $0 } }
      let position = Int.random(in: 0...count, using: &generator)
      let expectedEnd = path[position...].firstIndex(of: 0x2f) ?? count
      let end = path.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { RouteBytes.segmentEnd($0, position, count) }
      }
      #expect(end == expectedEnd)

      var run = Array(path[position...].prefix(Int.random(in: 0...20, using: &generator)))
      if !run.isEmpty, Bool.random(using: &generator) { run[run.count - 1] ^= 1 }
      if Int.random(in: 0..<8, using: &generator) == 0 { run.append(0) }
      let padded = run + [UInt8](repeating: 0x2f, count: 8)
      let matches = path.withUnsafeBufferPointer { bytes in
        padded.withUnsafeBufferPointer { run in
          guard let path = bytes.baseAddress, let start = run.baseAddress else { return false }
          return RouteBytes.matches(path, position, count, start, run.count - 8)
        }
      }
      #expect(matches == path[position...].starts(with: run))
    }
  }

  private func hash(_ text: String) -> UInt32? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { RouteBytes.hash($0, bytes.count) }
    }
  }
}

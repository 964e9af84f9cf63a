import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Files", .limited)
struct FileTests {
  private func answer(to target: String) async throws -> WireResponse {
    try await withTestServer { server in
      let client = try await server.connect()
      let response = try await client.exchange(get(target))
      #expect(try await client.exchange(get()).text == "Hello, World!")
      await client.close()
      return response
    }
  }

  @Test("A file is sent whole") func whole() async throws {
    #expect(try await answer(to: "/file").body == Bookshop.catalogue)
  }

  @Test("A part of a file is sent") func part() async throws {
    #expect(try await answer(to: "/file-part").body == Array(Bookshop.catalogue[95..<285]))
  }

  @Test(
    "A part up to the end, with and without a length that goes beyond it",
    arguments: ["/file-end", "/file-beyond"])
  func end(_ target: String) async throws {
    #expect(try await answer(to: target).body == Array(Bookshop.catalogue[99_990...]))
  }

  @Test("A part of length 0 is empty") func empty() async throws {
    let response = try await answer(to: "/file-none")
    #expect(response.status == 200)
    #expect(response.framing == .length(0))
  }

  @Test(
    "A file that is not there, and one that is a folder, are 404",
    arguments: ["/file-missing", "/file-folder"])
  func missing(_ target: String) async throws {
    let response = try await answer(to: target)
    #expect(response.status == 404)
    #expect(response.problemCode == "not_found")
  }

  @Test("No file stays open") func descriptors() async throws {
    try await withTestServer { server in
      let client = try await server.connect()
      for target in ["/file", "/file-part", "/file-none", "/file-missing", "/file-folder"] {
        for _ in 0..<3 { _ = try await client.exchange(get(target)) }
        _ = try await client.exchange("HEAD \(target) HTTP/1.1\r\n\(host)\r\n", method: "HEAD")
      }
      #expect(
        await eventually { openPaths().allSatisfy { !$0.hasPrefix(server.shop.folder.path) } })
      await client.close()
    }
  }

  @Test("A large file goes out at the pace of a slow reader, without being cut off")
  func slowReader() async throws {
    try await withTestServer(.with { $0.timeouts.write = .milliseconds(700) }) { server in
      let size = 12 << 20
      server.shop.folder.write([UInt8](repeating: 0x66, count: size), to: "large.bin")
      let (count, elapsed) = try await readSlowly(get("/file-large"), size: size, from: server)
      #expect(count == size)
      #expect(elapsed > .milliseconds(1400))
    }
  }
}

/// Sends a request and reads its answer a bit at a time, with a pause between, so that it takes more
/// than a second but never stands still.
func readSlowly(
  _ request: String, size: Int, from server: TestServer
) async throws -> (count: Int, elapsed: Duration) {
  var options = WireSocket.Options()
  options.receiveBuffer = 32_768
  let client = try await server.connect(options: options)
  try await client.send(request)
  while try await client.line() != "" {}
  let start = ContinuousClock.now
  var total = 0
  let step = size / 30
  while total < size {
    let (count, end) = try await client.skip(min(step, size - total))
    total += count
    if end != nil { break }
    try await Task.sleep(for: .milliseconds(60))
  }
  await client.close()
  return (total, .now - start)
}

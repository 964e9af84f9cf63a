import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

@Suite("Reading ahead", .limited)
struct ReadAheadTests {
  private func sentAhead(of target: String, _ server: TestServer, limit: Int) async throws -> Int {
    let client = try await server.connect()
    try await client.send(get(target))
    #expect(await eventually { server.shop.tally["hold started"] == 1 })
    let requests = Array(String(repeating: get(), count: 1000).utf8)
    let sent = try await client.sendUntilStuck(requests, limit: limit)
    server.shop.gate.open()
    #expect(try await client.response().text == "released")
    for _ in 0..<100 { #expect(try await client.response().text == "Hello, World!") }
    await client.reset()
    return sent
  }

  @Test("While a handler runs, little more than the limit is read") func limited() async throws {
    try await withTestServer { server in
      let sent = try await sentAhead(of: "/hold", server, limit: 64 << 20)
      // What the kernel's buffers take comes on top.
      #expect(sent < 16 << 20)
    }
  }

  @Test("How much is read ahead can be set") func larger() async throws {
    try await withTestServer(.with { $0.limits.pipelinedBytes = .mebibytes(24) }) { server in
      let sent = try await sentAhead(of: "/hold", server, limit: 24 << 20)
      #expect(sent >= 24 << 20)
    }
  }

  @Test("A client that reads no answers is not read from any more") func answersUnread()
    async throws
  {
    try await withTestServer { server in
      let client = try await server.connect()
      let requests = Array(String(repeating: get("/big?size=1000"), count: 100).utf8)
      let sent = try await client.sendUntilStuck(requests, limit: 64 << 20)
      #expect(sent < 32 << 20)
      // It goes on when the answers are read, in order and whole.
      for _ in 0..<2000 { #expect(try await client.response().body.count == 1000) }
      await client.reset()
    }
  }
}

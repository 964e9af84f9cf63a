import HazelKernel
import HazelServer
import HazelTestSupport
import Testing

/// Each test runs in a process of its own, so that its memory is nobody else's.
@Suite("Memory", .serialized, .limited, .enabled(if: !Patience.skipsHeavyTests))
struct MemoryTests {
  @Test("64 MiB of content go in without being gathered") func upload() async {
    await #expect(processExitsWith: .success) {
      try await withTestServer { server in
        let size = 64 << 20
        let growth = try await memoryGrowth {
          try await onThread {
            let socket = try WireSocket(to: server.address)
            defer { socket.close() }
            try socket.send("POST /upload HTTP/1.1\r\n\(host)Content-Length: \(size)\r\n\r\n")
            let part = [UInt8](repeating: 0x75, count: 65_536)
            for _ in 0..<size / part.count { try socket.send(part) }
            let response = try socket.readResponse()
            guard response.text == "\(size)|" else {
              throw WireError.malformed("\(response)", received: [])
            }
          }
        }
        #expect(growth < 8 << 20, "grew by \(growth / 1024) KiB")
      }
    }
  }

  @Test("64 MiB of content go out without being gathered") func download() async {
    await #expect(processExitsWith: .success) {
      try await withTestServer { server in
        let size = 64 << 20
        let growth = try await memoryGrowth {
          for target in ["/download", "/download-chunked"] {
            let client = try await server.connect()
            try await client.send(get("\(target)?size=\(size)", "Connection: close\r\n"))
            let (count, end) = try await client.skip(size * 2)
            #expect(count > size)
            #expect(end == .closed)
            await client.close()
          }
        }
        #expect(growth < 8 << 20, "grew by \(growth / 1024) KiB")
      }
    }
  }

  @Test("A client whose reads always end within a head costs little") func splitHeads() async {
    await #expect(processExitsWith: .success) {
      try await withTestServer { server in
        let fields = (0..<20).map { "x-\($0): \(String(repeating: "b", count: 1000))\r\n" }.joined()
        let request = Array(get("/plaintext", fields).utf8)
        let round = request[777...] + request + request + request[..<777]
        let growth = try await memoryGrowth {
          try await onThread {
            let socket = try WireSocket(to: server.address)
            defer { socket.close() }
            try socket.send(Array(request[..<777]))
            for _ in 0..<600 {
              try socket.send(Array(round))
              for _ in 0..<3 { _ = try socket.readResponse() }
            }
          }
        }
        #expect(growth < 8 << 20, "grew by \(growth / 1024) KiB")
      }
    }
  }

  @Test("A client that sends requests and reads no answers costs little") func slowReader() async {
    await #expect(processExitsWith: .success) {
      try await withTestServer { server in
        let requests = Array(String(repeating: get("/big?size=1000"), count: 100).utf8)
        let growth = try await memoryGrowth {
          let client = try await server.connect()
          _ = try await client.sendUntilStuck(requests, limit: 64 << 20)
          await client.reset()
        }
        #expect(growth < 8 << 20, "grew by \(growth / 1024) KiB")
      }
    }
  }

  @Test("10,000 idle connections are held, and cost little") func idleConnections() async throws {
    let wanted = 10_000
    let limit = DescriptorLimit.raise()
    guard limit >= wanted + 500 else {
      Issue.record(
        "this test needs \(wanted + 500) file descriptors, the limit is \(limit): raise it with ulimit -n"
      )
      return
    }
    let folder = TemporaryFolder()
    async let server: Void = runIdleServer(folder.path)
    let text = try await eventuallyRead("port", in: folder)
    let address = PeerAddress.ip(address: "127.0.0.1", port: try #require(Int(text)))
    let result = try await onThread { try holdConnections(wanted, to: address) }
    folder.write(Array("stop".utf8), to: "stop")
    await server
    #expect(result.served == wanted)
    #expect(result.stillServed == wanted)
    #expect(
      result.bytesPerConnection < 24 << 10, "\(result.bytesPerConnection) bytes a connection")
  }

  /// Runs a server in another process until the folder holds a file "stop".
  private func runIdleServer(_ path: String) async {
    await #expect(processExitsWith: .success) { [path = path as String] in
      let folder = TemporaryFolder(at: path)
      try await withTestServer(
        .with { configuration in
          configuration.eventLoops = 2
          configuration.timeouts.idle = .seconds(600)
        }
      ) { server in
        folder.write(Array("\(server.address.port ?? 0)".utf8), to: "port.new")
        folder.rename("port.new", to: "port")
        _ = await eventually(within: .seconds(300)) { folder.contains("stop") }
      }
    }
  }

  private func eventuallyRead(_ name: String, in folder: TemporaryFolder) async throws -> String {
    #expect(await eventually { folder.contains(name) })
    return folder.read(name) ?? ""
  }
}

/// How much the resident memory of this process grows at its highest while something runs for the
/// second time: what the first time takes is taken once.
func memoryGrowth(_ body: () async throws -> Void) async throws -> Int {
  try await body()
  let before = ProcessMemory.residentBytes() ?? 0
  let highest = Highest()
  let sampling = startOnThread {
    while !highest.isDone { highest.note(ProcessMemory.residentBytes() ?? 0) }
  }
  defer { highest.finish() }
  try await body()
  highest.finish()
  try await onThread { try sampling.wait() }
  return highest.value - before
}

struct IdleResult: Sendable {
  var served = 0
  var stillServed = 0
  var bytesPerConnection = 0
}

/// Opens connections that send a request each and then nothing, and finds out what they cost.
private func holdConnections(_ count: Int, to address: PeerAddress) throws -> IdleResult {
  var result = IdleResult()
  let probe = try WireSocket(to: address)
  func memory() throws -> Int {
    try probe.send(get("/memory"))
    return Int(try probe.readResponse().text) ?? 0
  }
  var sockets: [WireSocket] = []
  defer { for socket in sockets { socket.reset() } }
  var before = 0
  for number in 0..<count {
    var options = WireSocket.Options()
    // Ports are scarce; addresses of the loopback interface are not.
    options.source = "127.0.0.\(2 + number / 2500)"
    let socket = try WireSocket(to: address, options: options)
    try socket.send(get())
    if try socket.readResponse().text == "Hello, World!" { result.served += 1 }
    sockets.append(socket)
    if number == 99 { before = try memory() }
  }
  result.bytesPerConnection = (try memory() - before) / (count - 100)
  for socket in sockets { try socket.send(get()) }
  for socket in sockets where try socket.readResponse().text == "Hello, World!" {
    result.stillServed += 1
  }
  return result
}

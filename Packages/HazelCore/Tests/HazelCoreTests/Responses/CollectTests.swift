import HazelCore
import Testing

@Suite("Collecting a response")
struct CollectTests {
  @Test("Every kind of content but a file can be collected")
  func kinds() async throws {
    let bodies: [ResponseBody] = [
      .literal("Emma"), .string("Emma"), .bytes(Array("Emma".utf8)), .view(Bytes("Emma")),
      .stream(
        ResponseStream { writer in
          try await writer.write("Em")
          try await writer.write("ma")
        }),
    ]
    for body in bodies {
      #expect(String(decoding: try await body.collect()) == "Emma")
    }
    #expect(try await ResponseBody.empty.collect().isEmpty)
    let error = await #expect(throws: HTTPError.self) {
      _ = try await ResponseBody.file(FileRegion(path: "/dev/null")).collect()
    }
    #expect(error?.code == "content_is_file")
  }

  @Test("More than the limit is an error, also before a stream ended")
  func limit() async throws {
    let endless = ResponseStream { writer in
      while true { try await writer.write("Emma") }
    }
    for body in [ResponseBody.string("Emma"), .stream(endless)] {
      let error = await #expect(throws: HTTPError.self) {
        _ = try await body.collect(upTo: .bytes(3))
      }
      #expect(error?.code == "content_too_large")
    }
  }

  @Test("What a stream throws comes out")
  func failure() async {
    let stream = ResponseStream { _ in throw HTTPError(.gone) }
    await #expect(throws: HTTPError.self) {
      _ = try await ResponseBody.stream(stream).collect()
    }
  }
}

import HazelKernel

extension Bookshop {
  /// Answers that depend on the head of the request only.
  func plainRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(.get, "/plaintext", sync: { _ in Response(literal: "Hello, World!") }),
      BookshopRoute(
        .get, "/json", sync: { _ in Response(json: Array(#"{"title":"Momo"}"#.utf8)) }),
      BookshopRoute(nil, "/method", body: .ignore, sync: { Response($0.method.name) }),
      BookshopRoute(.get, "/target", sync: { Response(Self.describeTarget($0)) }),
      BookshopRoute(.get, "/fields", sync: { Response(Self.describeFields($0)) }),
      BookshopRoute(.get, "/version", sync: { Response("\($0.minorVersion)") }),
      BookshopRoute(.get, "/scheme", sync: { Response($0.scheme) }),
      BookshopRoute(.get, "/peer", sync: { Response($0.peerAddress?.description ?? "none") }),
      BookshopRoute(.get, "/local", sync: { Response($0.localAddress?.description ?? "none") }),
      BookshopRoute(.get, "/id", sync: { Response($0.id) }),
      BookshopRoute(.get, "/count", sync: { [tally] _ in Response("\(tally["count"])") }),
      BookshopRoute(
        .get, "/empty", sync: { _ in Response() }),
      BookshopRoute(
        .get, "/no-content", sync: { _ in Response("ignored", status: .noContent) }),
      BookshopRoute(
        .get, "/not-modified",
        sync: { _ in
          Response(status: .notModified, headers: [.etag: "\"1\""], body: .string("ignored"))
        }),
      BookshopRoute(
        .get, "/informational", sync: { _ in Response(status: HTTPStatus(103)) }),
      BookshopRoute(
        .get, "/informational-async",
        async: { _ in
          await Task.yield()
          return Response(status: HTTPStatus(100))
        }),
      BookshopRoute(
        .get, "/informational-stream",
        async: { _ in
          Response(
            status: HTTPStatus(103),
            body: .stream(ResponseStream { try await $0.write("content") }))
        }),
      BookshopRoute(
        .get, "/owned",
        sync: { _ in
          Response(
            headers: [
              "Content-Length": "3", "Transfer-Encoding": "gzip", "Connection": "close",
              "Date": "yesterday", "Keep-Alive": "timeout=5", "X-Shelf": "A",
            ], body: .string("four"))
        }),
      BookshopRoute(
        .get, "/cookies",
        sync: { _ in
          var response = Response("two")
          response.headers.append(.setCookie, "a=1")
          response.headers.append(.setCookie, "b=2")
          return response
        }),
      BookshopRoute(
        .get, "/location",
        sync: { request in
          var response = Response(status: .found)
          try response.headers.set(.location, to: Self.text(fromHex: request.rawQuery ?? ""))
          return response
        }),
      BookshopRoute(
        .get, "/big",
        sync: { request in
          Response(body: .bytes([UInt8](repeating: 0x62, count: try request.number("size"))))
        }),
      BookshopRoute(
        .get, "/memory",
        sync: { _ in Response("\(ProcessMemory.residentBytes() ?? -1)") }),
    ]
  }

  /// The text whose bytes are written as pairs of hexadecimal digits: whatever a client wants.
  private static func text(fromHex digits: String) -> String {
    var bytes: [UInt8] = []
    var rest = digits[...]
    while !rest.isEmpty {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0x3f)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func describeTarget(_ request: Request) -> String {
    "\(request.target)|\(request.rawPath)|\(request.path)|\(request.rawQuery ?? "none")"
  }

  private static func describeFields(_ request: Request) -> String {
    request.headers.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
  }
}

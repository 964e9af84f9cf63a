import HazelKernel

extension Bookshop {
  /// Content that is read or written while it is on its way.
  func streamRoutes() -> [BookshopRoute] {
    uploadRoutes() + downloadRoutes() + fileRoutes()
  }

  private func uploadRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(
        .post, "/upload", body: .stream(upTo: .gibibytes(1)),
        async: { [tally] request in
          var size = 0
          for try await part in request.body {
            size += part.count
            tally.add("upload bytes", part.count)
          }
          let trailers = await request.body.trailers.map { "\($0.name)=\($0.value)" }
          return Response("\(size)|\(trailers.joined(separator: ","))")
        }),
      BookshopRoute(
        .post, "/stream-echo", body: .stream,
        async: { request in
          Response(
            body: .stream(
              ResponseStream { writer in
                for try await part in request.body { try await writer.write(part) }
              }))
        }),
      BookshopRoute(
        .post, "/stream-limited", body: .stream(upTo: .bytes(10)),
        async: { Response(body: .view(try await $0.body.collect(upTo: .mebibytes(1)))) }),
      BookshopRoute(
        .post, "/stream-default", body: .stream,
        async: { Response("\(try await $0.body.collect(upTo: .gibibytes(1)).count)") }),
      BookshopRoute(
        .post, "/unread", body: .stream(upTo: .gibibytes(1)), async: { _ in Response("unread") }),
      BookshopRoute(
        .post, "/peek", body: .stream(upTo: .gibibytes(1)),
        async: { request in
          var parts = request.body.makeAsyncIterator()
          let first = try await parts.next()
          return Response("peeked at \(first?.count ?? 0 > 0 ? "something" : "nothing")")
        }),
      BookshopRoute(
        .post, "/write-first", body: .stream(upTo: .gibibytes(1)),
        async: { request in
          Response(
            body: .stream(
              ResponseStream { writer in
                try await writer.write("begun,")
                var size = 0
                for try await part in request.body { size += part.count }
                try await writer.write("\(size)")
              }))
        }),
      BookshopRoute(
        .post, "/upload-held", body: .stream(upTo: .gibibytes(1)),
        async: { [gate, tally] request in
          tally.add("upload started")
          try await gate.wait()
          var size = 0
          for try await part in request.body { size += part.count }
          return Response("\(size)")
        }),
      BookshopRoute(
        .post, "/upload-failing", body: .stream(upTo: .gibibytes(1)),
        async: { [tally] request in
          do {
            for try await _ in request.body { tally.add("upload part") }
          } catch let error as HTTPError {
            tally.add("upload \(error.status.code)")
            throw error
          } catch {
            tally.add("upload cancelled")
            throw error
          }
          return Response("complete")
        }),
    ]
  }

  private func downloadRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(
        .get, "/chunks",
        sync: { [tally] _ in
          Response(
            body: .stream(
              ResponseStream { writer in
                tally.add("chunks produced")
                for text in ["one", "", "two", "three"] { try await writer.write(text) }
              }))
        }),
      BookshopRoute(
        .get, "/trailers",
        async: { _ in
          Response(
            body: .stream(
              ResponseStream { writer in
                try await writer.write("content")
                await writer.setTrailers(["X-Checksum": "42"])
              }))
        }),
      BookshopRoute(
        .get, "/known-length",
        async: { _ in Self.stream(length: 6, ["one", "two"]) }),
      BookshopRoute(
        .get, "/too-short", async: { _ in Self.stream(length: 10, ["12345"]) }),
      BookshopRoute(
        .get, "/too-long", async: { _ in Self.stream(length: 5, ["123", "4567"]) }),
      BookshopRoute(
        .get, "/nothing-of-five", async: { _ in Self.stream(length: 5, []) }),
      BookshopRoute(
        .get, "/broken",
        async: { _ in
          Response(
            body: .stream(
              ResponseStream { writer in
                try await writer.write("begun")
                throw HTTPError(.conflict)
              }))
        }),
      BookshopRoute(
        .get, "/download",
        async: { [tally] request in
          let size = try request.number("size")
          return Response(body: .stream(Self.download(size, length: size, tally)))
        }),
      BookshopRoute(
        .get, "/download-chunked",
        async: { [tally] request in
          Response(body: .stream(Self.download(try request.number("size"), length: nil, tally)))
        }),
      BookshopRoute(
        .get, "/drip",
        async: { [gate, tally] _ in
          Response(
            body: .stream(
              ResponseStream { writer in
                try await writer.write("first")
                tally.add("drip started")
                do {
                  try await gate.wait()
                } catch {
                  tally.add("drip cancelled")
                  throw error
                }
                try await writer.write("second")
              }))
        }),
    ]
  }

  private static func stream(length: Int, _ texts: [String]) -> Response {
    Response(
      body: .stream(
        ResponseStream(length: length) { writer in
          for text in texts { try await writer.write(text) }
        }))
  }

  /// Content of so many bytes in parts of 64 KiB.
  private static func download(_ size: Int, length: Int?, _ tally: Tally) -> ResponseStream {
    let part = Bytes([UInt8](repeating: 0x64, count: 65_536))
    return ResponseStream(length: length) { writer in
      var rest = size
      do {
        while rest > 0 {
          let count = min(rest, part.count)
          try await writer.write(part[0..<count])
          tally.add("download bytes", count)
          rest -= count
        }
      } catch {
        tally.add("download cancelled")
        throw error
      }
    }
  }

  private func fileRoutes() -> [BookshopRoute] {
    let path = folder.file("catalogue.txt")
    let missing = folder.file("missing.txt")
    let parts: [(String, FileRegion)] = [
      ("/file", FileRegion(path: path)),
      ("/file-part", FileRegion(path: path, offset: 95, length: 190)),
      ("/file-end", FileRegion(path: path, offset: 99_990)),
      ("/file-none", FileRegion(path: path, offset: 0, length: 0)),
      ("/file-beyond", FileRegion(path: path, offset: 99_990, length: 100)),
      ("/file-missing", FileRegion(path: missing)),
      ("/file-folder", FileRegion(path: folder.path)),
      ("/file-large", FileRegion(path: folder.file("large.bin"))),
    ]
    return parts.map { name, region in
      BookshopRoute(.get, name, sync: { _ in Response(body: .file(region)) })
    }
  }
}

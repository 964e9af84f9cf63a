import HazelKernel
import Synchronization

extension Bookshop {
  /// Answers that depend on the content of the request, which was collected or not wanted.
  func contentRoutes() -> [BookshopRoute] {
    [
      BookshopRoute(nil, "/echo", sync: { Response(body: .view($0.body.bytes)) }),
      BookshopRoute(
        .post, "/echo-async",
        async: { request in
          await Task.yield()
          return Response(body: .view(request.body.bytes))
        }),
      BookshopRoute(
        .post, "/limited", body: .collect(upTo: .bytes(10)),
        sync: { Response(body: .view($0.body.bytes)) }),
      BookshopRoute(
        .post, "/roomy", body: .collect(upTo: .mebibytes(4)),
        sync: { Response("\($0.body.bytes.count)") }),
      BookshopRoute(.post, "/ignore", body: .ignore, sync: { _ in Response("ignored") }),
      BookshopRoute(
        .post, "/ignore-async", body: .ignore,
        async: { _ in
          await Task.yield()
          return Response("ignored")
        }),
      BookshopRoute(.post, "/text", sync: { Response(try $0.body.text) }),
      BookshopRoute(
        .post, "/keep",
        sync: { [kept] request in
          kept.request.withLock { $0 = request }
          return Response("kept")
        }),
      BookshopRoute(
        .get, "/kept",
        sync: { [kept] _ in
          guard let request = kept.request.withLock({ $0 }) else { throw HTTPError(.notFound) }
          let shelf = request.headers["X-Shelf"] ?? "none"
          return Response("\(request.target)|\(shelf)|\(try request.body.text)")
        }),
    ]
  }
}

/// Holds a request that outlives its handler.
final class KeptRequest: Sendable {
  let request: Mutex<Request?> = Mutex(nil)
}

import HazelKernel

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
        sync: { [kept = Box(self)] request in
          kept.shop.kept.withLock { $0 = request }
          return Response("kept")
        }),
      BookshopRoute(
        .get, "/kept",
        sync: { [kept = Box(self)] _ in
          guard let request = kept.shop.kept.withLock({ $0 }) else { throw HTTPError(.notFound) }
          let shelf = request.headers["X-Shelf"] ?? "none"
          return Response("\(request.target)|\(shelf)|\(try request.body.text)")
        }),
    ]
  }

  /// Holds the shop for a closure that needs all of it.
  struct Box: Sendable {
    let shop: Bookshop

    init(_ shop: Bookshop) {
      self.shop = shop
    }
  }
}

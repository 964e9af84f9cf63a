/// What stands behind a ``Request``: the bytes of its head, and where in them everything lies.
///
/// Whoever feeds requests in (a connection, a test, an edge adapter) fills a storage and then hands
/// out requests that share it. Nothing is written to it while such a request is alive, except by
/// the router before the handler is called: a connection uses its storage again only after it saw
/// that it holds the only reference (`isKnownUniquelyReferenced`). That is what makes the class
/// `@unchecked Sendable`.
package final class RequestStorage: @unchecked Sendable {
  package var method: HTTPMethod = .get
  /// The bytes of the head; all ranges are positions in it.
  package var head: Bytes = Bytes()
  package var target: Range<Int> = 0..<0
  /// Where the path ends within the head: at the "?" or at the end of the target.
  package var pathEnd: Int = 0
  package var minorVersion: Int = 1
  package var fields: HeaderTable = HeaderTable()
  /// The path that was matched: a part of the head, or a normalised copy when it held escapes.
  package var path: Bytes = Bytes()
  package var pathParameters: PathParameters = PathParameters()
  package var plan: RoutePlan?
  package var body: RequestBody = RequestBody()
  package var connection: ConnectionInfo
  package var sequence: UInt64 = 0

  package init(connection: ConnectionInfo) {
    self.connection = connection
  }

  /// Lets go of everything that belongs to one request and keeps the memory of the tables.
  package func reset() {
    head = Bytes()
    path = Bytes()
    fields.removeAll()
    pathParameters.removeAll()
    plan = nil
    body = RequestBody()
  }
}

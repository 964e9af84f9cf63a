public import HazelKernel
import HazelServer

extension HazelApp {
  /// Answers a request in this process, without a socket: the same routes, limits, errors
  /// and request log.
  ///
  /// ```swift
  /// let response = await app.handle(try Request(target: "/books/42"))
  /// ```
  ///
  /// - Parameter request: the request. It is left as it is, so it may be handled again.
  /// - Returns: the response. That to HEAD has no content, but the `Content-Length` it would have.
  ///   A stream or file is not read yet.
  public func handle(_ request: Request) async -> Response {
    let storage = RequestStorage(copying: request.storage)
    let request = Request(storage)
    let start = ContinuousClock.now
    var response: Response
    do {
      let booted = try await boot()
      let plan = booted.table.plan(for: request)
      storage.plan = plan
      if let refusal = plan.admission?(request) {
        response = refusal
      } else if let error = admitContent(of: storage, plan.body, booted.server.limits) {
        response = try await (plan.failure?(error) ?? .sync { _ in throw error })(request)
      } else {
        response = try await plan.handler(request)
      }
    } catch {
      response = responder.response(to: error, request)
    }
    RequestLog(logger, configuration)?.log(request, answeredBy: response, since: start)
    if request.method == .head {
      if let count = response.body.count { response.headers[.contentLength] = HeaderValue(count) }
      response.body = .empty
    }
    return response
  }

  /// Does with the content what the plan of a route says.
  ///
  /// - Returns: what is wrong with it, when the handler is not to be called.
  private func admitContent(
    of storage: RequestStorage, _ policy: BodyPolicy, _ limits: ServerLimits
  ) -> HTTPError? {
    guard policy.kind != .ignore else {
      storage.body = RequestBody()
      return nil
    }
    let limit = policy.limit ?? limits.bodySize
    guard !storage.body.isStream, storage.body.bytes.count > limit.bytes else { return nil }
    let error = HTTPError(.contentTooLarge, detail: "the body is larger than \(limit)")
    guard policy.kind == .deferred else { return error }
    storage.body = RequestBody(RefusedContent(error))
    return nil
  }
}

/// Content that whoever reads it is refused.
private final class RefusedContent: RequestBodySource {
  private let error: HTTPError

  init(_ error: HTTPError) {
    self.error = error
  }

  func next() async throws -> Bytes? { throw error }

  var trailers: HeaderFields {
    get async { HeaderFields() }
  }
}

extension Handler {
  /// Calls the handler, whichever kind it is.
  func callAsFunction(_ request: Request) async throws -> Response {
    switch self {
    case .sync(let handle): try handle(request)
    case .async(let handle): try await handle(request)
    }
  }
}

extension RequestStorage {
  /// Makes a storage of the same request, which has not been routed yet.
  ///
  /// Routing writes to a storage, so a request that somebody else holds is copied first.
  convenience init(copying other: RequestStorage) {
    self.init(connection: other.connection)
    method = other.method
    head = other.head
    target = other.target
    pathEnd = other.pathEnd
    minorVersion = other.minorVersion
    body = other.body
    sequence = other.sequence
    for index in 0..<other.fields.count {
      let name = other.fields.nameRange(index)
      let value = other.fields.valueRange(index)
      fields.append(
        name: name.lowerBound, nameCount: name.count, value: value.lowerBound,
        valueCount: value.count)
    }
  }
}

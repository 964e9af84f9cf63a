import HazelKernel

extension RoutePipeline {
  typealias Layer = @Sendable (RequestContext) async -> Response

  /// Interceptors and handler, one around the other.
  func makeInside() -> AsyncCall {
    var inside: AsyncCall =
      switch call {
      case .sync(let call): { context in try call(context) }
      case .async(let call): call
      }
    if hasWaitingPipes {
      let next = inside
      inside = { context in try await self.callThroughPipes(context, next) }
    }
    if !steps.validators.isEmpty {
      let next = inside
      inside = { context in
        try await self.validate(context)
        return try await next(context)
      }
    }
    for step in steps.interceptors.reversed() {
      let next = inside
      switch step {
      case .sync(let before, let after):
        inside = { context in
          if let answer = try before(context) { return answer }
          return try after(try await next(context), context)
        }
      case .async(let intercept):
        inside = { context in
          try await intercept(context, Next { try await next(context) })
        }
      }
    }
    guard let timeout else { return inside }
    let limited = inside
    let error = HTTPError(
      .serviceUnavailable, code: "handler_timeout", detail: "the answer took too long")
    return { context in
      try await TimeLimit.run(timeout, else: error) { try await limited(context) }
    }
  }

  /// Binds the parameters, hands them through the pipes and calls the handler with what comes out.
  private func callThroughPipes(
    _ context: RequestContext, _ call: AsyncCall
  ) async throws -> Response {
    // In the context and not in the request: an interceptor may go on several times at once.
    var context = context
    let waiting = WaitingPipes()
    context.waitingPipes = waiting
    let first: Result<Response, any Error>
    do {
      first = .success(try await call(context))
    } catch {
      first = .failure(error)
    }
    // Without a value that waits, the handler was reached or the request refused.
    guard try await waiting.run(try pipes.map { try $0.pipe(context) }) else {
      return try first.get()
    }
    return try await call(context)
  }

  /// Middleware around a core; each sees the answer to whatever is thrown within.
  func makeLayers(around core: @escaping AsyncCall) -> Layer {
    var layer: Layer = { context in
      do {
        return try await core(context)
      } catch {
        return await self.rescueWaiting(error, context)
      }
    }
    for step in steps.middleware.reversed() {
      let next = layer
      layer = { context in
        do {
          switch step {
          case .sync(let before, let after):
            if let answer = try before(context) { return answer }
            return try after(await next(context), context)
          case .async(let handle):
            return try await handle(context, Next { await next(context) })
          }
        } catch {
          return await self.rescueWaiting(error, context)
        }
      }
    }
    return layer
  }

  /// Guards, the content if it has to be collected, and then the inside.
  func makeCore(_ inside: @escaping AsyncCall, collects: Bool) -> AsyncCall {
    { context in
      for guardian in self.steps.guards where try await !guardian.run(context) {
        throw HTTPError(.forbidden)
      }
      if collects { try await context.request.collectBody() }
      return try await inside(context)
    }
  }

  /// Runs the whole pipeline of a route that waits.
  func handle(_ request: Request, through layer: Layer) async -> Response {
    let context = RequestContext(request)
    do {
      try begin(request)
      let response = try await inScope(of: request) { await layer(context) }
      return finish(response, request)
    } catch {
      return finish(await rescueWaiting(error, context), request)
    }
  }

  /// Runs what comes after the content, where only that waits.
  func handle(_ request: Request, inside: AsyncCall) async -> Response {
    let context = RequestContext(request)
    do {
      try begin(request)
      return try await inScope(of: request) {
        let response: Response
        do {
          response = try await inside(context)
        } catch {
          response = rescue(error, context)
        }
        return leave(response, syncMiddleware.count, context)
      }
    } catch {
      return leave(rescue(error, context), syncMiddleware.count, context)
    }
  }

  /// Answers an error: the innermost filter is asked first.
  private func rescueWaiting(_ error: any Error, _ context: RequestContext) async -> Response {
    var error = error
    for filter in steps.filters {
      do {
        if let response = try await filter.run(error, context) { return response }
      } catch let other {
        error = other
      }
    }
    return respond(error, context.request)
  }

  private func inScope(
    of request: Request, _ body: nonisolated(nonsending) () async throws -> Response
  ) async throws -> Response {
    guard !scopedSlots.isEmpty, let scope = RequestState.of(request)?.scope else {
      return try await body()
    }
    return try await scope.run(body)
  }
}

extension Request {
  /// Reads content that was left to the pipeline, so that binding and handler find all of it.
  ///
  /// - Throws: ``HTTPError`` (413) when there is too much, and whatever reading throws.
  fileprivate func collectBody() async throws {
    let body = storage.body
    guard body.isStream else { return }
    // The source knows the limit of the route and of the server.
    let bytes = try await body.collect(upTo: .bytes(Int.max))
    storage.body = RequestBody(bytes, trailers: await body.trailers)
    RequestState.of(self)?.mirror?.update(from: self)
  }
}

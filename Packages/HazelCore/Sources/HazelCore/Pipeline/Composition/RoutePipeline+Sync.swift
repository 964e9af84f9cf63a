import HazelKernel

extension RoutePipeline {
  /// Runs what comes before the content: middleware and guards.
  ///
  /// - Returns: the answer, when the request is not to go on.
  func admit(_ request: Request) -> Response? {
    let context = RequestContext(request)
    do {
      try begin(request)
    } catch {
      return leave(rescue(error, context), 0, context)
    }
    return inScope(of: request) {
      var entered = 0
      do {
        for step in syncMiddleware {
          if let answer = try step.before(context) { return leave(answer, entered, context) }
          entered += 1
        }
        for guardian in syncGuards where try !guardian(context) {
          throw HTTPError(.forbidden)
        }
        return nil
      } catch {
        return leave(rescue(error, context), entered, context)
      }
    }
  }

  /// Runs what comes after the content: interceptors and handler, and then middleware outwards.
  func handle(_ request: Request, _ call: SyncCall) -> Response {
    outwards(request) { context in try intercepted(context, call) }
  }

  /// Answers an error of the server, such as too much content: neither interceptors nor handler run.
  func fail(_ request: Request, _ error: any Error) -> Response {
    outwards(request) { _ in throw error }
  }

  /// Runs work, filters what it throws, and hands the answer out through all middleware.
  @inline(__always)
  private func outwards(
    _ request: Request, _ work: (RequestContext) throws -> Response
  ) -> Response {
    let context = RequestContext(request)
    do {
      try begin(request)
    } catch {
      return leave(rescue(error, context), syncMiddleware.count, context)
    }
    return inScope(of: request) {
      let response: Response
      do {
        response = try work(context)
      } catch {
        response = rescue(error, context)
      }
      return leave(response, syncMiddleware.count, context)
    }
  }

  @inline(__always)
  private func intercepted(_ context: RequestContext, _ call: SyncCall) throws -> Response {
    guard !syncInterceptors.isEmpty else { return try call(context) }
    var entered = 0
    var response: Response?
    for step in syncInterceptors {
      response = try step.before(context)
      if response != nil { break }
      entered += 1
    }
    var answer = try response ?? call(context)
    while entered > 0 {
      entered -= 1
      answer = try syncInterceptors[entered].after(answer, context)
    }
    return answer
  }

  /// Answers an error: the innermost filter is asked first.
  func rescue(_ error: any Error, _ context: RequestContext) -> Response {
    var error = error
    for filter in syncFilters {
      do {
        if let response = try filter(error, context) { return response }
      } catch let other {
        error = other
      }
    }
    return respond(error, context.request)
  }

  /// Hands an answer out through the middleware that was entered.
  @inline(__always)
  func leave(
    _ response: consuming Response, _ entered: Int, _ context: RequestContext
  ) -> Response {
    if entered > 0 { response = leaveMiddleware(response, entered, context) }
    return finish(response, context.request)
  }

  @inline(never)
  private func leaveMiddleware(
    _ response: consuming Response, _ entered: Int, _ context: RequestContext
  ) -> Response {
    var index = entered
    while index > 0 {
      index -= 1
      do {
        response = try syncMiddleware[index].after(response, context)
      } catch {
        response = rescue(error, context)
      }
    }
    return response
  }

  @inline(__always)
  private func inScope<Result>(of request: Request, _ body: () -> Result) -> Result {
    guard !scopedSlots.isEmpty, let scope = RequestState.of(request)?.scope else { return body() }
    return scope.run(body)
  }
}

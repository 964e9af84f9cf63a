import HazelKernel

extension RoutePipeline {
  /// Runs what comes before the content: middleware and guards.
  ///
  /// - Returns: the answer, when the request is not to go on.
  func admit(_ request: Request) -> Response? {
    let context = RequestContext(request, route)
    var entered = 0
    do {
      try begin(request)
      return try inScope(of: request) { () throws -> Response? in
        for step in syncMiddleware {
          if let answer = try step.before(context) { return leave(answer, entered, context) }
          entered += 1
        }
        for guardian in syncGuards where try !guardian(context) {
          throw HTTPError(.forbidden)
        }
        return nil
      }
    } catch {
      return leave(rescue(error, context), entered, context)
    }
  }

  /// Runs what comes after the content: interceptors and handler, and then middleware outwards.
  func handle(_ request: Request, _ call: SyncCall) -> Response {
    let context = RequestContext(request, route)
    let response: Response
    do {
      try begin(request)
      response = try inScope(of: request) { () throws -> Response in
        try intercepted(context, call)
      }
    } catch {
      response = rescue(error, context)
    }
    return leave(response, syncMiddleware.count, context)
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
  func leave(_ response: Response, _ entered: Int, _ context: RequestContext) -> Response {
    var response = response
    var index = entered
    while index > 0 {
      index -= 1
      do {
        response = try syncMiddleware[index].after(response, context)
      } catch {
        response = rescue(error, context)
      }
    }
    return finish(response)
  }

  @inline(__always)
  private func inScope<Result>(
    of request: Request, _ body: () throws -> Result
  ) throws -> Result {
    guard !scopedSlots.isEmpty, let scope = RequestState.of(request)?.scope else {
      return try body()
    }
    return try scope.run(body)
  }
}

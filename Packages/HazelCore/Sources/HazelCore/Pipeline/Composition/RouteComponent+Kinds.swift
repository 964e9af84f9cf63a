import HazelKernel

extension RouteComponent where Call == GuardCall {
  static func value(_ part: some GuardComponent) -> Self {
    Self(
      value: part, isAsync: Swift.type(of: part).__hazelGuardIsAsync, call: part.__hazelGuardCall)
  }

  static func type<Part: GuardComponent & Injectable>(_ type: Part.Type) -> Self {
    let isAsync = type.__hazelGuardIsAsync
    return Self(type: type, isAsync: isAsync) {
      $0.__hazelGuardCall
    } scoped: { make in
      if isAsync {
        return .async { context in try await make(context).run(context) }
      }
      return .sync { context in
        guard case .sync(let call) = try make(context) else { return false }
        return try call(context)
      }
    }
  }
}

extension GuardCall {
  /// Calls the guard, whichever kind it is.
  func run(_ context: RequestContext) async throws -> Bool {
    switch self {
    case .sync(let call): try call(context)
    case .async(let call): try await call(context)
    }
  }
}

extension RouteComponent where Call == WrappingCall {
  static func middleware(_ part: some MiddlewareComponent) -> Self {
    Self(
      value: part, isAsync: Swift.type(of: part).__hazelMiddlewareIsAsync,
      call: part.__hazelMiddlewareCall)
  }

  static func middleware<Part: MiddlewareComponent & Injectable>(type: Part.Type) -> Self {
    let isAsync = type.__hazelMiddlewareIsAsync
    return Self(type: type, isAsync: isAsync) {
      $0.__hazelMiddlewareCall
    } scoped: {
      WrappingCall.scoped(isAsync, $0)
    }
  }

  static func interceptor(_ part: some InterceptorComponent) -> Self {
    Self(
      value: part, isAsync: Swift.type(of: part).__hazelInterceptorIsAsync,
      call: part.__hazelInterceptorCall)
  }

  static func interceptor<Part: InterceptorComponent & Injectable>(type: Part.Type) -> Self {
    let isAsync = type.__hazelInterceptorIsAsync
    return Self(type: type, isAsync: isAsync) {
      $0.__hazelInterceptorCall
    } scoped: {
      WrappingCall.scoped(isAsync, $0)
    }
  }
}

extension WrappingCall {
  /// A call of the instance that belongs to the request.
  fileprivate static func scoped(
    _ isAsync: Bool, _ make: @escaping @Sendable (RequestContext) throws -> WrappingCall
  ) -> WrappingCall {
    if isAsync {
      return .async { context, next in
        guard case .async(let call) = try make(context) else { return try await next() }
        return try await call(context, next)
      }
    }
    return .sync(
      before: { context in
        guard case .sync(let before, _) = try make(context) else { return nil }
        return try before(context)
      },
      after: { response, context in
        guard case .sync(_, let after) = try make(context) else { return response }
        return try after(response, context)
      })
  }
}

extension RouteComponent where Call == FilterCall {
  static func value(_ part: some FilterComponent) -> Self {
    Self(
      value: part, isAsync: Swift.type(of: part).__hazelFilterIsAsync, call: part.__hazelFilterCall)
  }

  static func type<Part: FilterComponent & Injectable>(_ type: Part.Type) -> Self {
    let isAsync = type.__hazelFilterIsAsync
    return Self(type: type, isAsync: isAsync) {
      $0.__hazelFilterCall
    } scoped: { make in
      if isAsync {
        return .async { error, context in try await make(context).run(error, context) }
      }
      return .sync { error, context in
        guard case .sync(let call) = try make(context) else { return nil }
        return try call(error, context)
      }
    }
  }
}

extension FilterCall {
  /// Calls the filter, whichever kind it is.
  func run(_ error: any Error, _ context: RequestContext) async throws -> Response? {
    switch self {
    case .sync(let call): try call(error, context)
    case .async(let call): try await call(error, context)
    }
  }
}

/// How a pipe is found for a request.
struct PipeCall: Sendable {
  let isAsync: Bool
  let pipe: @Sendable (RequestContext) throws -> AnyPipe
}

extension RouteComponent where Call == PipeCall {
  static func value(_ part: some PipeComponent) -> Self {
    let pipe = part.__hazelPipe
    let isAsync = Swift.type(of: part).__hazelPipeIsAsync
    return Self(
      value: part, isAsync: isAsync, call: PipeCall(isAsync: isAsync) { _ in pipe })
  }

  static func type<Part: PipeComponent & Injectable>(_ type: Part.Type) -> Self {
    let isAsync = type.__hazelPipeIsAsync
    return Self(type: type, isAsync: isAsync) { part in
      let pipe = part.__hazelPipe
      return PipeCall(isAsync: isAsync) { _ in pipe }
    } scoped: { make in
      PipeCall(isAsync: isAsync) { context in try make(context).pipe(context) }
    }
  }
}

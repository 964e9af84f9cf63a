public import HazelKernel

extension Handler {
  /// Makes a handler of a closure that does not wait.
  ///
  /// - Parameter body: the closure.
  @inlinable
  public init<Output: ResponseConvertible>(
    _ body: @escaping @Sendable (Request) throws -> Output
  ) {
    self = .sync { request throws(HandlerError) in
      try body(request).response(to: request)
    }
  }

  /// Makes a handler of a closure that may wait.
  ///
  /// - Parameter body: the closure.
  @inlinable
  public init<Output: ResponseConvertible>(
    _ body: @escaping @Sendable (Request) async throws -> Output
  ) {
    self = .async { request in
      try await body(request).response(to: request)
    }
  }

  /// Makes a handler of a closure that does not wait and returns nothing, which is 204.
  ///
  /// - Parameter body: the closure.
  @inlinable
  public init(_ body: @escaping @Sendable (Request) throws -> Void) {
    self = .sync { request throws(HandlerError) in
      try body(request)
      return Response(status: .noContent)
    }
  }

  /// Makes a handler of a closure that may wait and returns nothing, which is 204.
  ///
  /// - Parameter body: the closure.
  @inlinable
  public init(_ body: @escaping @Sendable (Request) async throws -> Void) {
    self = .async { request in
      try await body(request)
      return Response(status: .noContent)
    }
  }
}

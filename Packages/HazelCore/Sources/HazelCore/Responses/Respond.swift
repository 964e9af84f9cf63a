// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Names with "__" are for generated code.

public import HazelKernel

// How the result of a handler becomes a response. Generated code calls `__respond` with whatever the
// handler returns, so that the overloads below are the complete list of what can be returned.

/// Answers with a value that says itself how.
@inlinable
public func __respond<Value: ResponseConvertible>(
  _ value: Value, _ context: RequestContext
) throws -> Response {
  try context.shaped(value.response(to: context.request))
}

/// Answers with a response, which is sent as it is.
@inlinable
public func __respond(_ value: Response, _ context: RequestContext) throws -> Response {
  value
}

/// Answers with nothing: 204.
@inlinable
public func __respond(_ value: Void, _ context: RequestContext) throws -> Response {
  context.shaped(Response(status: .noContent))
}

/// Answers with JSON.
@_disfavoredOverload
public func __respond<Value: Encodable>(
  _ value: Value, _ context: RequestContext
) throws -> Response {
  try context.shaped(Response(encoding: value))
}

/// Answers with JSON, or with 404 when there is nothing.
@_disfavoredOverload
public func __respond<Value: Encodable>(
  _ value: Value?, _ context: RequestContext
) throws -> Response {
  guard let value else { throw HTTPError(.notFound) }
  return try context.shaped(Response(encoding: value))
}

/// Answers with a value, or with an error.
public func __respond<Value: ResponseConvertible, Failure: Error>(
  _ value: Result<Value, Failure>, _ context: RequestContext
) throws -> Response {
  try __respond(value.get(), context)
}

/// Answers with nothing, or with an error.
public func __respond<Failure: Error>(
  _ value: Result<Void, Failure>, _ context: RequestContext
) throws -> Response {
  try __respond(value.get(), context)
}

/// Answers with JSON, or with an error.
@_disfavoredOverload
public func __respond<Value: Encodable, Failure: Error>(
  _ value: Result<Value, Failure>, _ context: RequestContext
) throws -> Response {
  try __respond(value.get(), context)
}

/// Says what can not be sent.
@_disfavoredOverload
@available(
  *, unavailable,
  message:
    "a handler can not return this type: conform it to Encodable (sent as JSON) or ResponseConvertible"
)
public func __respond<Value>(_ value: Value, _ context: RequestContext) throws -> Response {
  fatalError()
}

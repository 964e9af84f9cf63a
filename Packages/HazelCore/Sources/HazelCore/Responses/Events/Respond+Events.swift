// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Names with "__" are for generated code.

public import HazelKernel

// What a handler with `@Sse` may return.

/// Answers with a stream of events.
public func __respondEvents(
  _ events: ServerSentEvents, _ context: RequestContext
) throws -> Response {
  try __respond(events, context)
}

/// Answers with a stream of events of values.
public func __respondEvents<Value: Encodable & Sendable>(
  _ events: JSONEvents<Value>, _ context: RequestContext
) throws -> Response {
  try __respond(events, context)
}

/// Answers with events as they come.
public func __respondEvents<Events: AsyncSequence & Sendable>(
  _ events: Events, _ context: RequestContext
) throws -> Response where Events.Element == ServerSentEvent {
  try __respond(ServerSentEvents(events), context)
}

/// Answers with an event of text for each text.
public func __respondEvents<Texts: AsyncSequence & Sendable>(
  _ texts: Texts, _ context: RequestContext
) throws -> Response where Texts.Element == String {
  try __respond(
    ServerSentEvents { events in
      for try await text in texts { try await events.send(text) }
    }, context)
}

/// Answers with an event of JSON for each value.
@_disfavoredOverload
public func __respondEvents<Values: AsyncSequence & Sendable>(
  _ values: Values, _ context: RequestContext
) throws -> Response where Values.Element: Encodable & Sendable {
  try __respond(ServerSentEvents(json: values), context)
}

/// Says what is no stream of events.
@_disfavoredOverload
@available(
  *, unavailable,
  message:
    "a handler with @Sse returns ServerSentEvents or an AsyncSequence of events, texts or Encodable values"
)
public func __respondEvents<Value>(_ value: Value, _ context: RequestContext) throws -> Response {
  fatalError()
}

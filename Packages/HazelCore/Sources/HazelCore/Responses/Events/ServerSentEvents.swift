public import HazelKernel

/// A stream of events to a browser (`text/event-stream`): what a handler with `@Sse` returns.
///
/// ```swift
/// @Sse("/prices") func prices(@LastEventID last: Int?) -> ServerSentEvents {
///   ServerSentEvents { events in
///     for await change in shop.changes(after: last ?? 0) {
///       try await events.send(json: change, event: "price", id: "\(change.number)")
///     }
///   }
/// }
/// ```
///
/// While nothing is sent, a comment keeps proxies from closing the connection and finds out whether
/// the client is still there. When it went away, whatever makes the events is cancelled.
public struct ServerSentEvents: ResponseConvertible, Sendable {
  /// How long nothing may be sent before a comment is; 15 s by default, nil for never.
  public var heartbeat: Duration? = .seconds(15)
  private let produce: @Sendable (Sender) async throws -> Void

  /// Makes a stream of events that a closure sends.
  ///
  /// - Parameters:
  ///   - heartbeat: how long nothing may be sent before a comment is; 15 s by default.
  ///   - produce: sends events and returns at the end.
  public init(
    heartbeat: Duration? = .seconds(15),
    _ produce: @escaping @Sendable (Sender) async throws -> Void
  ) {
    self.heartbeat = heartbeat
    self.produce = produce
  }

  /// Makes a stream of events of a sequence.
  public init<Events: AsyncSequence & Sendable>(
    _ events: Events, heartbeat: Duration? = .seconds(15)
  ) where Events.Element == ServerSentEvent {
    self.init(heartbeat: heartbeat) { sender in
      for try await event in events { try await sender.send(event) }
    }
  }

  /// Makes a stream of events of values, each written as JSON.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - event: the name of all events; nil, the default, for "message".
  ///   - heartbeat: how long nothing may be sent before a comment is; 15 s by default.
  ///   - id: the id of an event; none by default.
  public init<Values: AsyncSequence & Sendable>(
    json values: Values, event: String? = nil, heartbeat: Duration? = .seconds(15),
    id: (@Sendable (Values.Element) -> String)? = nil
  ) where Values.Element: Encodable & Sendable {
    self.init(heartbeat: heartbeat) { sender in
      for try await value in values {
        try await sender.send(json: value, event: event, id: id?(value))
      }
    }
  }

  /// The response that streams the events.
  public func response(to request: Request) -> Response {
    let produce = produce
    let heartbeat = heartbeat
    return Response(
      headers: [
        .contentType: "text/event-stream", .cacheControl: "no-cache",
        // Proxies that collect responses would hold events back.
        "X-Accel-Buffering": "no",
      ],
      body: .stream(
        ResponseStream { writer in
          let channel = EventChannel(writer)
          try await channel.open()
          try await Self.run(produce, Sender(channel), heartbeat, channel)
        }))
  }

  /// 200 with events of which only the handler knows the data.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(events: nil)
  }

  private static func run(
    _ produce: @escaping @Sendable (Sender) async throws -> Void, _ sender: Sender,
    _ heartbeat: Duration?, _ channel: EventChannel
  ) async throws {
    guard let wanted = heartbeat else { return try await produce(sender) }
    // No time at all would send comments as fast as the client takes them.
    let heartbeat = max(wanted, .milliseconds(1))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await produce(sender) }
      group.addTask {
        while true {
          try await Task.sleep(for: heartbeat)
          try await channel.beat(after: heartbeat)
        }
      }
      // The first to end is the producer, or a heartbeat that found nobody there.
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

extension ServerSentEvents {
  /// Sends the events of one client.
  public struct Sender: Sendable {
    private let channel: EventChannel

    init(_ channel: EventChannel) {
      self.channel = channel
    }

    /// Sends an event, and waits while the client does not keep up.
    ///
    /// - Throws: `CancellationError` when the client went away; ``HTTPError`` when the id or the name
    ///   holds a line break.
    public func send(_ event: ServerSentEvent) async throws {
      try await channel.write(event.text())
    }

    /// Sends an event of text.
    public func send(_ data: String, event: String? = nil, id: String? = nil) async throws {
      try await send(ServerSentEvent(data, event: event, id: id))
    }

    /// Sends an event of a value, written as JSON.
    public func send(
      json value: some Encodable, event: String? = nil, id: String? = nil
    ) async throws {
      try await send(ServerSentEvent(json: value, event: event, id: id))
    }
  }
}

public import HazelKernel

/// A stream of events whose data are values of one type, written as JSON (`text/event-stream`).
///
/// ```swift
/// @Sse("/prices") func prices(@LastEventID last: Int?) -> JSONEvents<PriceChange> {
///   JSONEvents { events in
///     for await change in shop.changes(after: last ?? 0) {
///       try await events.send(change, id: "\(change.number)")
///     }
///   }
/// }
/// ```
///
/// It is ``ServerSentEvents`` of which documents know the type of the data.
public struct JSONEvents<Value: Encodable & Sendable>: ResponseConvertible, Sendable {
  private let events: ServerSentEvents

  /// Makes a stream of events that a closure sends.
  ///
  /// - Parameters:
  ///   - heartbeat: how long nothing may be sent before a comment is; 15 s by default.
  ///   - produce: sends events and returns at the end.
  public init(
    heartbeat: Duration? = .seconds(15),
    _ produce: @escaping @Sendable (Sender) async throws -> Void
  ) {
    events = ServerSentEvents(heartbeat: heartbeat) { sender in
      try await produce(Sender(sender))
    }
  }

  /// Makes a stream of events of the values of a sequence.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - event: the name of all events; nil, the default, for "message".
  ///   - heartbeat: how long nothing may be sent before a comment is; 15 s by default.
  ///   - id: the id of an event; none by default.
  public init<Values: AsyncSequence & Sendable>(
    _ values: Values, event: String? = nil, heartbeat: Duration? = .seconds(15),
    id: (@Sendable (Value) -> String)? = nil
  ) where Values.Element == Value {
    events = ServerSentEvents(json: values, event: event, heartbeat: heartbeat, id: id)
  }

  /// The response that streams the events.
  public func response(to request: Request) -> Response { events.response(to: request) }

  /// 200 with events whose data follow the schema of the type.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(events: Value.self)
  }

  /// Sends the events of one client.
  public struct Sender: Sendable {
    private let sender: ServerSentEvents.Sender

    init(_ sender: ServerSentEvents.Sender) {
      self.sender = sender
    }

    /// Sends an event of a value, and waits while the client does not keep up.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - event: the name of the event; nil, the default, for "message".
    ///   - id: what a client says that it saw last; nil, the default, for none.
    /// - Throws: `CancellationError` when the client went away; ``HTTPError`` when the id or the name
    ///   holds a line break.
    public func send(_ value: Value, event: String? = nil, id: String? = nil) async throws {
      try await sender.send(json: value, event: event, id: id)
    }
  }
}

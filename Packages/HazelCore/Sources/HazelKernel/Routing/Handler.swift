/// What answers a request.
///
/// A handler that does not wait is called on the event loop itself, which makes it the fastest kind
/// and means that it must not block. One that waits runs in a task of its own, which stays on the
/// event loop of its connection unless it chooses otherwise.
public enum Handler: Sendable {
  /// Answers at once.
  case sync(@Sendable (Request) throws(HandlerError) -> Response)
  #if !hasFeature(Embedded)
    /// May wait before it answers.
    case async(@Sendable (Request) async throws -> Response)
  #endif
}

extension RouteTrait {
  /// Answers with 503 (`handler_timeout`) when interceptors and handler take longer, and cancels
  /// them.
  ///
  /// Only a handler that waits can be stopped: on another one the trait keeps the application from
  /// starting. What does not heed its cancellation runs on, but the client has its answer.
  public static func timeout(_ limit: Duration) -> RouteTrait {
    RouteTrait { configuration in
      configuration.components.timeout = limit
      guard limit <= .zero else { return }
      configuration.report(
        "HZ118", detail: "its timeout is \(limit), in which nothing can be done",
        hint: "give it a time that is longer than zero")
    }
  }
}

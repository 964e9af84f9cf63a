#if hasFeature(Embedded)
  /// What a handler may throw: on the edge, where existential errors do not exist, an ``HTTPError``.
  public typealias HandlerError = HTTPError
#else
  /// What a handler may throw: on the server, any error.
  ///
  /// On the edge the same name stands for ``HTTPError``, so that one source serves both.
  public typealias HandlerError = any Error
#endif

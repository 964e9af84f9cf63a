public import HazelKernel

/// What sends requests of a test: a ``TestApp`` or a ``TestClient``.
public protocol TestRequests: Sendable {
  /// Sends a request.
  ///
  /// - Throws: what kept it from being answered; an answer that says that something is wrong is a
  ///   response.
  func send(_ request: TestRequest) async throws -> TestResponse
}

extension TestRequests {
  /// Sends a request with any method and content.
  public func request(
    _ method: HTTPMethod, _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) async throws -> TestResponse {
    try await send(
      TestRequest(method, path, query: query, headers: headers, content: content))
  }

  /// Sends GET.
  public func get(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields()
  ) async throws -> TestResponse {
    try await request(.get, path, query: query, headers: headers)
  }

  /// Sends HEAD.
  public func head(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields()
  ) async throws -> TestResponse {
    try await request(.head, path, query: query, headers: headers)
  }

  /// Sends OPTIONS.
  public func options(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields()
  ) async throws -> TestResponse {
    try await request(.options, path, query: query, headers: headers)
  }

  /// Sends DELETE.
  public func delete(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) async throws -> TestResponse {
    try await request(.delete, path, query: query, headers: headers, content: content)
  }
}

public import HazelKernel

extension TestRequests {
  /// Sends POST with any content.
  public func post(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) async throws -> TestResponse {
    try await request(.post, path, query: query, headers: headers, content: content)
  }

  /// Sends POST with a value as JSON.
  public func post<Value: Encodable & Sendable>(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), json value: Value
  ) async throws -> TestResponse {
    try await request(.post, path, query: query, headers: headers, content: .json(value))
  }

  /// Sends POST with the fields of a form.
  public func post(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), form fields: KeyValuePairs<String, String>
  ) async throws -> TestResponse {
    try await request(.post, path, query: query, headers: headers, content: .form(fields))
  }

  /// Sends PUT with any content.
  public func put(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) async throws -> TestResponse {
    try await request(.put, path, query: query, headers: headers, content: content)
  }

  /// Sends PUT with a value as JSON.
  public func put<Value: Encodable & Sendable>(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), json value: Value
  ) async throws -> TestResponse {
    try await request(.put, path, query: query, headers: headers, content: .json(value))
  }

  /// Sends PUT with the fields of a form.
  public func put(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), form fields: KeyValuePairs<String, String>
  ) async throws -> TestResponse {
    try await request(.put, path, query: query, headers: headers, content: .form(fields))
  }

  /// Sends PATCH with any content.
  public func patch(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), content: TestContent = .none
  ) async throws -> TestResponse {
    try await request(.patch, path, query: query, headers: headers, content: content)
  }

  /// Sends PATCH with a value as JSON.
  public func patch<Value: Encodable & Sendable>(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), json value: Value
  ) async throws -> TestResponse {
    try await request(.patch, path, query: query, headers: headers, content: .json(value))
  }

  /// Sends PATCH with the fields of a form.
  public func patch(
    _ path: String, query: KeyValuePairs<String, String> = [:],
    headers: HeaderFields = HeaderFields(), form fields: KeyValuePairs<String, String>
  ) async throws -> TestResponse {
    try await request(.patch, path, query: query, headers: headers, content: .form(fields))
  }
}

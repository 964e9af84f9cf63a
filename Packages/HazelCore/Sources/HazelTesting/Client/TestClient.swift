import HazelKernel

/// A client of an application under test, with cookies of its own, as a browser has them.
public final class TestClient: TestRequests, Sendable {
  let transport: any TestTransport
  let authenticators: Authenticators
  private let jar: CookieJar
  private let decorations: [@Sendable (inout TestRequest) async throws -> Void]

  init(
    _ transport: any TestTransport, _ authenticators: Authenticators, jar: CookieJar = CookieJar(),
    decorations: [@Sendable (inout TestRequest) async throws -> Void] = []
  ) {
    self.transport = transport
    self.authenticators = authenticators
    self.jar = jar
    self.decorations = decorations
  }

  /// The cookies that the application has set, by name.
  public var cookies: [String: String] { jar.all }

  /// Sets a cookie as if the application had set it; nil removes it.
  public func setCookie(_ name: String, _ value: String?) {
    jar.set(name, value)
  }

  /// Makes a client with the same cookies that changes each request before it is sent.
  ///
  /// Packages build on it: a token, a signature, a header of a proxy.
  public func decorated(
    by decorate: @escaping @Sendable (inout TestRequest) async throws -> Void
  ) -> TestClient {
    TestClient(transport, authenticators, jar: jar, decorations: decorations + [decorate])
  }

  /// Sends a request, with the cookies that fit, and keeps those that come back.
  public func send(_ request: TestRequest) async throws -> TestResponse {
    var request = request
    for decorate in decorations { try await decorate(&request) }
    let path = String(request.target.prefix { $0 != "?" })
    if let cookies = jar.field(for: path), !request.headers.contains(.cookie) {
      try request.headers.set(.cookie, to: cookies)
    }
    let response = try await transport.send(request)
    jar.store(response.headers)
    return response
  }
}

/// The way of a request to the application and back.
protocol TestTransport: Sendable {
  func send(_ request: TestRequest) async throws -> TestResponse
}

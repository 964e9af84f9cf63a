import HazelCore
import Testing

private struct KeyGuard: Guard, SecurityDescribing {
  static let scheme: SecurityScheme = .apiKey("shop", in: .header("X-API-Key"))

  static func security(of route: Route) -> [SecurityRequirement]? {
    route.isPublic ? nil : [SecurityRequirement(scheme)]
  }

  func canActivate(_ context: RequestContext) throws -> Bool {
    guard let key = Self.scheme.token(in: context.request) else { throw Self.scheme.challenge }
    return key == "right"
  }
}

private struct AccountGuard: Guard, SecurityDescribing {
  static func security(of route: Route) -> [SecurityRequirement]? {
    [SecurityRequirement(.bearer(), scopes: ["read"]), SecurityRequirement(.basic())]
  }

  func canActivate(_ context: RequestContext) -> Bool { true }
}

private struct SilentGuard: Guard {
  func canActivate(_ context: RequestContext) -> Bool { true }
}

@Suite("Security schemes")
struct SecuritySchemeTests {
  private func credentials(
    _ scheme: SecurityScheme, _ target: String = "/", _ headers: HeaderFields = HeaderFields()
  ) throws -> SecurityCredentials? {
    scheme.credentials(in: try Request(target: target, headers: headers))
  }

  private func authorization(_ scheme: SecurityScheme, _ value: String) throws
    -> SecurityCredentials?
  {
    try credentials(scheme, "/", [.authorization: try HeaderValue(value)])
  }

  @Test(
    "A bearer token is taken in the form that RFC 6750 gives it",
    arguments: [
      ("Bearer abc", "abc"), ("bearer abc", "abc"), ("BEARER   abc", "abc"),
      ("Bearer a-b._~+/Z9==", "a-b._~+/Z9=="), ("Bearer", nil), ("Bearer ", nil),
      ("Bearer ==", nil), ("Bearer a b", nil), ("Bearer a,b", nil), ("Bearer a=b", nil),
      ("Bearer café", nil), ("Basic abc", nil), ("Bearerabc", nil), ("abc", nil),
    ] as [(String, String?)])
  func bearer(field: String, token: String?) throws {
    let flows = OAuthFlows(clientCredentials: .init(tokenURL: "https://example.com/token"))
    for scheme: SecurityScheme in [
      .bearer(), .oauth2(flows: flows), .openIDConnect(url: "https://example.com"),
    ] {
      #expect(try authorization(scheme, field) == token.map { .token($0) })
    }
  }

  @Test(
    "Name and password are taken in the form that RFC 7617 gives them",
    arguments: [
      // Aladdin:open sesame; ada: ; :x ; café:a:b
      ("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Aladdin", "open sesame"),
      ("basic YWRhOg==", "ada", ""),
      ("Basic Ong=", "", "x"), ("Basic Y2Fmw6k6YTpi", "café", "a:b"),
      // no base64; no colon; no UTF-8; a control character
      ("Basic %%%", nil, ""), ("Basic YWRh", nil, ""), ("Basic /zph", nil, ""),
      ("Basic YQo6Yg==", nil, ""), ("Bearer YWRhOg==", nil, ""),
    ] as [(String, String?, String)])
  func basic(field: String, user: String?, password: String) throws {
    let expected = user.map { SecurityCredentials.password(user: $0, password: password) }
    #expect(try authorization(.basic(), field) == expected)
    #expect(SecurityScheme.basic().token(in: try Request(target: "/")) == nil)
  }

  @Test("A key stands in a header field, the query or a cookie")
  func keys() throws {
    let header = SecurityScheme.apiKey(in: .header("X-Key"))
    #expect(try credentials(header, "/", ["x-key": "k"]) == .token("k"))
    #expect(try credentials(header) == nil)
    #expect(try credentials(header, "/", ["X-Key": ""]) == nil)
    let query = SecurityScheme.apiKey(in: .query("key"))
    #expect(try credentials(query, "/?key=a%20b&other=1") == .token("a b"))
    #expect(try credentials(query, "/?other=1") == nil)
    #expect(try credentials(query, "/?key=%zz") == nil)
    let cookie = SecurityScheme.apiKey(in: .cookie("key"))
    #expect(try credentials(cookie, "/", [.cookie: "a=b; key=k"]) == .token("k"))
    #expect(try credentials(cookie, "/", [.cookie: "a=b"]) == nil)
    #expect(try credentials(.mutualTLS()) == nil)
  }

  @Test("What is given twice counts for nothing")
  func repeated() throws {
    var headers = HeaderFields()
    headers.append(.authorization, "Bearer a")
    headers.append(.authorization, "Bearer b")
    headers.append("X-Key", "a")
    headers.append("X-Key", "a")
    #expect(try credentials(.bearer(), "/", headers) == nil)
    #expect(try credentials(.apiKey(in: .header("X-Key")), "/", headers) == nil)
    #expect(try credentials(.apiKey(in: .query("k")), "/?k=a&k=a") == nil)
    #expect(try credentials(.apiKey(in: .cookie("k")), "/", [.cookie: "k=a; k=a"]) == nil)
  }

  @Test("The challenge is 401 and names the scheme")
  func challenge() {
    func field(_ scheme: SecurityScheme) -> String? {
      #expect(scheme.challenge.status == .unauthorized)
      return scheme.challenge.headers[.wwwAuthenticate]?.text
    }
    #expect(field(.bearer()) == "Bearer")
    #expect(field(.basic("a \"shop\"\r\n\\")) == #"Basic realm="a shop", charset="UTF-8""#)
    #expect(field(.apiKey("shop", in: .query("key"))) == #"ApiKey realm="shop""#)
    #expect(field(.mutualTLS()) == nil)
  }

  @Test("A guard works with its scheme and says what it wants")
  func guards() async throws {
    let app = makeApp { app in
      app.get("/key", .guards(KeyGuard())) { _ in "x" }
      app.get("/public", .guards(KeyGuard()), .public) { _ in "x" }
      app.get("/both", .guards(KeyGuard(), SilentGuard(), AccountGuard())) { _ in "x" }
      app.get("/silent", .guards(SilentGuard())) { _ in "x" }
    }
    let refused = try await app.respond(.get, "/key")
    #expect(refused.status == .unauthorized)
    #expect(refused.headers[.wwwAuthenticate] == #"ApiKey realm="shop""#)
    #expect(try await app.respond(.get, "/key", ["X-API-Key": "right"]).status == .ok)
    #expect(try await app.respond(.get, "/key", ["X-API-Key": "wrong"]).status == .forbidden)

    let key = SecurityRequirement(KeyGuard.scheme)
    #expect(
      app.routes.map(\.security) == [
        [key], nil, [key.and(.bearer(), scopes: ["read"]), key.and(.basic())], nil,
      ])
  }

  @Test("Requirements of one scheme add up")
  func requirements() {
    let both = SecurityRequirement(.bearer(), scopes: ["read"])
      .and(.bearer(), scopes: ["write", "read"])
    #expect(both == SecurityRequirement(.bearer(), scopes: ["read", "write"]))
    #expect(both.and(.none) == both)
    #expect(SecurityRequirement.none.parts.isEmpty)
  }
}

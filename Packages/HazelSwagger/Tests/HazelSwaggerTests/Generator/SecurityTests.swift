import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import Testing

private struct ReaderGuard: Guard, SecurityDescribing {
  static func security(of route: Route) -> [SecurityRequirement]? {
    route.isPublic
      ? nil : [SecurityRequirement(.bearer("readers", format: "JWT", summary: "A token."))]
  }

  func canActivate(_ context: RequestContext) -> Bool { true }
}

private struct EitherGuard: Guard, SecurityDescribing {
  static func security(of route: Route) -> [SecurityRequirement]? {
    [
      SecurityRequirement(.basic("desk")),
      SecurityRequirement(.apiKey("machine", in: .cookie("key"))), .none,
    ]
  }

  func canActivate(_ context: RequestContext) -> Bool { true }
}

private struct FlowGuard: Guard, SecurityDescribing {
  static let flows: OAuthFlows = OAuthFlows(
    authorizationCode: .init(
      authorizationURL: "https://example.com/authorize", tokenURL: "https://example.com/token",
      scopes: [.init("books:write", "Change books.")]))

  static func security(of route: Route) -> [SecurityRequirement]? {
    [SecurityRequirement(.oauth2("accounts", flows: flows), scopes: ["books:write"])]
  }

  func canActivate(_ context: RequestContext) -> Bool { true }
}

private struct OtherReaderGuard: Guard, SecurityDescribing {
  static func security(of route: Route) -> [SecurityRequirement]? {
    [SecurityRequirement(.basic("readers"))]
  }

  func canActivate(_ context: RequestContext) -> Bool { true }
}

private struct SilentGuard: Guard {
  func canActivate(_ context: RequestContext) -> Bool { true }
}

@Suite("Security in documents")
struct DocumentSecurityTests {
  @Test("A guard says what clients have to show, and for which routes")
  func single() {
    let shop = makeDocument { app in
      app.get("/orders", .guards(ReaderGuard())) { _ in "" }
      app.get("/books", .guards(ReaderGuard()), .public) { _ in "" }
      app.get("/silent", .guards(SilentGuard())) { _ in "" }
      app.get("/open") { _ in "" }
    }
    #expect(shop.operation("get", "/orders")["security"] == [["readers": []]])
    #expect(
      shop.json.value(at: "/components/securitySchemes/readers") == [
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "A token.",
      ])
    let orders = shop.operation("get", "/orders")
    #expect(orders["responses"]?.names == ["200", "401", "403", "default"])
    #expect(shop.response("401", of: orders)["headers"]?.names == ["WWW-Authenticate"])
    for path in ["/books", "/silent", "/open"] {
      #expect(shop.operation("get", path)["security"] == nil)
      #expect(shop.operation("get", path)["responses"]?["401"] == nil)
    }
  }

  @Test("Several guards are all needed, each in one of its ways")
  func several() {
    let shop = makeDocument { app in
      app.get("/orders", .guards(ReaderGuard(), EitherGuard())) { _ in "" }
      app.get("/optional", .guards(EitherGuard())) { _ in "" }
      app.get("/flows", .guards(FlowGuard())) { _ in "" }
    }
    #expect(
      shop.operation("get", "/orders")["security"] == [
        ["readers": [], "desk": []], ["readers": [], "machine": []], ["readers": []],
      ])
    #expect(
      shop.operation("get", "/optional")["security"] == [["desk": []], ["machine": []], [:]])
    #expect(shop.operation("get", "/optional")["responses"]?["401"] == nil)
    #expect(shop.operation("get", "/flows")["security"] == [["accounts": ["books:write"]]])
    let schemes = shop.json["components"]?["securitySchemes"]
    #expect(schemes?.names == ["readers", "desk", "machine", "accounts"])
    #expect(schemes?["machine"] == ["type": "apiKey", "name": "key", "in": "cookie"])
    let flow = schemes?.value(at: "/accounts/flows/authorizationCode")
    #expect(flow?["scopes"] == ["books:write": "Change books."])
    #expect(flow?["tokenUrl"] == "https://example.com/token")
  }

  @Test("Two schemes of one name are told of, and the first stands")
  func clash() {
    let shop = makeDocument { app in
      app.get("/orders", .guards(ReaderGuard())) { _ in "" }
      app.get("/loans", .guards(OtherReaderGuard())) { _ in "" }
    }
    #expect(shop.warnings.map(\.code) == ["HZ541"])
    #expect(shop.json.value(at: "/components/securitySchemes/readers/scheme") == "bearer")
  }

  @Test("A trait says it in place of the guards, with schemes that only it names")
  func override() {
    let shop = makeDocument { app in
      app.get("/orders", .guards(ReaderGuard()), .security(SecurityRequirement(.basic("desk")))) {
        _ in ""
      }
      app.get("/open", .guards(ReaderGuard()), .security()) { _ in "" }
      app.get("/middleware", .security(SecurityRequirement(.mutualTLS("machines")))) { _ in "" }
    }
    #expect(shop.operation("get", "/orders")["security"] == [["desk": []]])
    #expect(shop.operation("get", "/open")["security"] == [])
    #expect(shop.operation("get", "/open")["responses"]?["401"] == nil)
    #expect(shop.operation("get", "/middleware")["responses"]?["401"] != nil)
    #expect(shop.json["components"]?["securitySchemes"]?.names == ["desk", "machines"])
  }
}

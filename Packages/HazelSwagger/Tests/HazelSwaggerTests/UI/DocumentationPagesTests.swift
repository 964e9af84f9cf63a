import HazelCore
import HazelKernel
import HazelTesting
import Testing

@testable import HazelSwagger

@Suite("Pages of the documentation")
struct DocumentationPagesTests {
  /// An application that has the pages and two documents.
  static func app(
    path: String = "/docs", trailingSlash: TrailingSlashPolicy = .strict,
    options: DocumentationPageOptions = DocumentationPageOptions()
  ) -> HazelApp {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = trailingSlash
    let app = HazelApp(
      name: "pages", configuration: configuration, logger: CapturedLogs().logger)
    let pages = DocumentationPages(
      title: "Corner <Books>", path: path,
      documents: [
        .init(name: "2", url: "/openapi.json", downloads: [("YAML", "/openapi.yaml")]) {
          PageDocument.json
        },
        .init(name: "old \"1\"", url: "https://old.example.com/openapi.json"),
      ], options: options)
    for pattern in DocumentationPages.patterns(at: path) {
      app.get(pattern) { try pages.response(to: $0) }
    }
    let document = CachedContent(PageDocument.text, type: .json)
    app.get("/openapi.json") { try document.response(to: $0) }
    return app
  }

  @Test("What the page offers is what the options say")
  func settings() async throws {
    var options = DocumentationPageOptions()
    func page() async throws -> String {
      try await TestApp(Self.app(options: options)).get("/docs").expect(.ok).text
    }
    let before = try await page()
    for setting in [
      "filter&quot;:true", "opensForms&quot;:false", "keepsAuthorization&quot;:false",
    ] {
      #expect(before.contains(setting))
    }
    options.hasFilter = false
    options.opensForms = true
    options.keepsAuthorization = true
    let after = try await page()
    for setting in ["filter&quot;:false", "opensForms&quot;:true", "keepsAuthorization&quot;:true"]
    {
      #expect(after.contains(setting))
    }
  }

  @Test("The first page says what to show as data, and holds no script")
  func index() async throws {
    let app = TestApp(Self.app())
    let page = try await app.get("/docs").expect(.ok)
    #expect(page.header(.contentType) == "text/html; charset=utf-8")
    #expect(page.header(.cacheControl) == "no-cache")
    #expect(page.text.contains("<title>Corner &lt;Books&gt;</title>"))
    #expect(page.text.contains("href=\"docs/assets/swagger-ui.css?v="))
    #expect(page.text.contains("&quot;url&quot;:&quot;openapi.json&quot;"))
    #expect(page.text.contains("old \\&quot;1\\&quot;"))
    #expect(page.text.contains("href=\"docs/read\""))
    for script in page.text.split(separator: "<script").dropFirst() {
      #expect(script.contains(" src=") && script.contains("></script>"))
    }
    #expect(!page.text.contains("style="))
  }

  @Test("The policy forbids what the pages do not need, and takes nothing but origins")
  func policy() async throws {
    var options = DocumentationPageOptions()
    options.allowedOrigins = [
      "https://api.example.com", "https://x; script-src *", "javascript:alert(1)",
      "'unsafe-inline'",
    ]
    let app = TestApp(Self.app(options: options))
    let policy = try await app.get("/docs").expect(.ok).header(.contentSecurityPolicy)
    #expect(
      policy == """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
        connect-src 'self' https://api.example.com; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'
        """)
    let reading = try await app.get("/docs/read").expect(.ok).header(.contentSecurityPolicy)
    #expect(reading?.contains("script-src") == false)
  }

  @Test("Options reach the script")
  func options() async throws {
    var options = DocumentationPageOptions()
    options.expansion = .operations
    options.sendsRequests = false
    options.oauthClientID = "shop's"
    let app = TestApp(Self.app(options: options))
    let text = try await app.get("/docs").text
    #expect(text.contains("&quot;expansion&quot;:&quot;full&quot;"))
    #expect(text.contains("&quot;sendsRequests&quot;:false"))
    #expect(text.contains("&quot;oauthClientID&quot;:&quot;shop&#39;s&quot;"))
  }

  @Test("Every file is there, of the type that browsers want", arguments: PageAsset.allCases)
  func assets(_ asset: PageAsset) async throws {
    let app = TestApp(Self.app())
    let file = try await app.get("/docs/assets/\(asset.link)").expect(.ok)
    #expect(file.header(.cacheControl) == "public, max-age=31536000, immutable")
    #expect(file.header(.xContentTypeOptions) == "nosniff")
    #expect(file.body.count > 100)
    let isCompressed = asset == .bundle || asset == .styles
    #expect((file.header(.contentEncoding) == "gzip") == isCompressed)
    if isCompressed { #expect(file.body[0] == 0x1f && file.body[1] == 0x8b) }
    let again = try await app.get("/docs/assets/\(asset.rawValue)").expect(.ok)
    #expect(again.header(.cacheControl) == "no-cache")
    let head = try await app.head("/docs/assets/\(asset.link)").expect(.ok)
    #expect(head.body.isEmpty)
  }

  @Test("What a client has already is not sent again")
  func notModified() async throws {
    let app = TestApp(Self.app())
    for path in ["/docs", "/docs/read", "/docs/assets/swagger-ui.css", "/openapi.json"] {
      let tag = try #require(try await app.get(path).expect(.ok).header(.etag))
      #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 4)
      for known in [tag, "W/\(tag)", "\"other\" , \(tag)", "*"] {
        let field = try HeaderValue(known)
        let answer = try await app.get(path, headers: [.ifNoneMatch: field])
        answer.expect(.notModified)
        #expect(answer.body.isEmpty && answer.header(.etag) == tag)
      }
      try await app.get(path, headers: [.ifNoneMatch: "\"other\""]).expect(.ok)
    }
  }

  @Test("A client that refuses gzip is told so")
  func refusesGzip() async throws {
    let app = TestApp(Self.app())
    let path = "/docs/assets/swagger-ui-bundle.js"
    for refused: HeaderValue in ["gzip;q=0", "identity", "*;q=0", "br, identity"] {
      let answer = try await app.get(path, headers: [.acceptEncoding: refused])
      answer.expectProblem(.notAcceptable, code: "compressed_only")
      #expect(answer.header(.vary) == "Accept-Encoding")
    }
    for taken: HeaderValue in ["gzip", "x-gzip", "*", "br, gzip;q=0.1", "identity;q=0, *;q=0.5"] {
      try await app.get(path, headers: [.acceptEncoding: taken]).expect(.ok)
    }
    // What is not compressed is for everybody.
    try await app.get("/docs/assets/start.js", headers: [.acceptEncoding: "identity"]).expect(.ok)
  }

  @Test("The reading view leads to the other pages, and to documents that it can not show")
  func readingLinks() async throws {
    let app = TestApp(Self.app())
    let page = try await app.get("/docs/read").expect(.ok).text
    #expect(page.contains("<a href=\"../docs\">Try it out</a>"))
    #expect(page.contains("<a href=\"../openapi.json\">JSON</a>"))
    #expect(page.contains("<a href=\"../openapi.yaml\">YAML</a>"))
    #expect(page.contains("<a href=\"read/2\" aria-current=\"page\">2</a>"))
    #expect(page.contains("<a href=\"../docs?document=old%20%221%22\""))
    let named = try await app.get("/docs/read/2").expect(.ok).text
    #expect(named.contains("href=\"../assets/reading.css?v="))
    #expect(named.contains("<a href=\"../../docs\">Try it out</a>"))
  }

  @Test("Other names are 404")
  func unknown() async throws {
    let app = TestApp(Self.app())
    for path in [
      "/docs/assets/", "/docs/assets/NOTICE", "/docs/other",
      "/docs/read/3", "/docs/read/old%20%221%22", "/docs/read/",
    ] {
      let status = try await app.get(path).status
      #expect(status == .notFound, "\(path)")
    }
  }

  @Test("A slash at the end leads to the page without it", arguments: [0, 1])
  func slash(_ policy: Int) async throws {
    let application = Self.app(trailingSlash: policy == 0 ? .strict : .ignore)
    let app = TestApp(application)
    let answer = try await app.get("/docs/").expect(.permanentRedirect)
    #expect(answer.header(.location) == "../docs")
    let chosen = try await app.get("/docs/?document=2").expect(.permanentRedirect)
    #expect(chosen.header(.location) == "../docs?document=2")
  }

  @Test("The pages may be at the root")
  func root() async throws {
    let app = TestApp(Self.app(path: "/"))
    let page = try await app.get("/").expect(.ok)
    #expect(page.text.contains("href=\"assets/pages.css?v="))
    #expect(page.text.contains("href=\"read\""))
    try await app.get("/assets/start.js").expect(.ok)
    #expect(try await app.get("/read").expect(.ok).text.contains("href=\"./\""))
  }

  @Test("The page for authorization servers runs its script and nothing else")
  func oauthRedirect() async throws {
    let app = TestApp(Self.app())
    let page = try await app.get("/docs/oauth2-redirect.html").expect(.ok)
    #expect(page.text.contains("<script src=\"assets/oauth2-redirect.js?v="))
    #expect(page.header(.contentSecurityPolicy)?.contains("connect-src") == false)
  }

  @Test(
    "Links do not say where the root of the server is",
    arguments: [
      ("/docs", "/openapi.json", "openapi.json"),
      ("/docs/read", "/openapi.json", "../openapi.json"),
      ("/docs", "/docs/read", "docs/read"), ("/docs/read/2", "/docs", "../../docs"),
      ("/a/docs", "/a/docs", "docs"), ("/docs", "/", "./"), ("/", "/a:b", "./a:b"),
      ("/docs/read", "/docs/", "./"), ("/docs", "https://example.com/x", "https://example.com/x"),
      ("/docs", "//example.com/x", "//example.com/x"), ("/api/v2/docs", "/api/x?y=1", "../x?y=1"),
    ])
  func relativeLinks(_ page: String, _ target: String, _ link: String) {
    #expect(RelativeLink.from(page, to: target) == link)
  }
}

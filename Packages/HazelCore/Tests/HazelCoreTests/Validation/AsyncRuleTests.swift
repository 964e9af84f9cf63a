import HazelCore
import Synchronization
import Testing

@Suite("Rules that ask somebody, on routes")
struct AsyncRuleTests {
  private let register: LoanRegister = LoanRegister()
  private let app: HazelApp

  init() {
    app = makeApp(LoanModule(register: register)) { app in
      app.post("/closure", .validate(by: UniqueLoan.self)) { request in
        try request.decode(LoanDraft.self).title
      }
    }
  }

  private var asked: Int { register.asked.withLock { $0 } }

  private func post(
    _ target: String, _ body: String, _ headers: HeaderFields = [.contentType: .json]
  ) async throws -> (status: Int, text: String) {
    let response = try await app.respond(.post, target, headers, body: body)
    return (response.status.code, try await response.text)
  }

  @Test("They run before a handler that does not wait, through what is injected")
  func refused() async throws {
    #expect(try await post("/loans", #"{"title":"Persuasion"}"#) == (200, "Persuasion 1"))
    let wrong = try await post("/loans", #"{"title":"Emma","copies":5}"#)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains(#""pointer":"/title","code":"taken""#), "\(wrong.text)")
    #expect(wrong.text.contains(#""pointer":"/copies","code":"members_only""#))
    #expect(asked == 2)
  }

  @Test("A validator that belongs to the request sees it")
  func scoped() async throws {
    let headers: HeaderFields = [.contentType: .json, "X-Member": "Ada"]
    #expect(
      try await post("/loans", #"{"title":"Persuasion","copies":5}"#, headers).status == 200)
  }

  @Test("Nobody is asked about what breaks other rules, and all of these are told")
  func others() async throws {
    let wrong = try await post("/loans?page=x", #"{"title":" ","copies":9}"#)
    #expect(wrong.status == 400)
    for part in [#""pointer":"/title""#, #""pointer":"/copies""#, #""parameter":"page""#] {
      #expect(wrong.text.contains(part), "\(wrong.text)")
    }
    #expect(asked == 0)
    #expect(try await post("/loans", "{").status == 400)
    #expect(try await post("/loans", "{}", [:]).status == 415)
  }

  @Test("Forms and closures are checked too")
  func elsewhere() async throws {
    let form: HeaderFields = [.contentType: "application/x-www-form-urlencoded"]
    #expect(try await post("/loans/form", "title=Persuasion&copies=2", form).status == 200)
    let wrong = try await post("/loans/form", "title=Emma", form)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains(#""pointer":"/title","code":"taken""#))
    #expect(try await post("/closure", #"{"title":"Persuasion"}"#) == (200, "Persuasion"))
    #expect(try await post("/closure", #"{"title":"Emma"}"#).status == 422)
  }

  @Test(
    "A route whose own validator checks what it does not take keeps the application from starting")
  func misfit() throws {
    let app = makeApp(controllers: [MisfitController.self]) { Provider.value(LoanRegister()) }
    let error = #expect(throws: BootError.self) { try app.validate() }
    #expect(error?.problems.map(\.code) == ["HZ420"])
    #expect(String(describing: error).contains("UniqueLoan"))
  }
}

@Controller("/misfit")
struct MisfitController {
  @Post(.validate(by: UniqueLoan.self)) func create(@Body filter: LoanFilter) {}
}

import HazelCore
import Testing

@Suite("Validation of the whole application")
struct ValidationSettingsTests {
  private func app(_ change: (inout ValidationSettings) -> Void) -> HazelApp {
    var configuration = HazelApp.Configuration()
    change(&configuration.validation)
    return makeApp(LoanModule(register: LoanRegister()), configuration: configuration) { app in
      app.post("/closure") { request in try request.decode(LoanDraft.self).title }
      app.post("/own") { request in
        try request.decode(LoanDraft.self, validation: ValidationSettings(ruleStatus: .conflict))
          .title
      }
      app.post("/made") { _ in try LoanDraft(title: "").validated().title }
    }
  }

  private func post(
    _ app: HazelApp, _ target: String, _ body: String, language: HeaderValue? = nil,
    type: HeaderValue = .json
  ) async throws -> (status: Int, text: String) {
    var headers: HeaderFields = [.contentType: type]
    headers[.acceptLanguage] = language
    let response = try await app.respond(.post, target, headers, body: body)
    return (response.status.code, try await response.text)
  }

  @Test("One switch says the status of closures, bodies and forms; a call may say another")
  func status() async throws {
    let app = app { $0.ruleStatus = .badRequest }
    let form: HeaderValue = "application/x-www-form-urlencoded"
    #expect(try await post(app, "/closure", "{}").status == 400)
    #expect(try await post(app, "/loans", "{}").status == 400)
    #expect(try await post(app, "/loans/form", "copies=1", type: form).status == 400)
    #expect(try await post(app, "/loans", #"{"title":"Emma"}"#).status == 400)
    #expect(try await post(app, "/made", "").status == 400)
    #expect(try await post(app, "/own", "{}").status == 409)
    let usual = self.app { _ in }
    #expect(try await post(usual, "/loans", "{}").status == 422)
    #expect(try await post(usual, "/loans/form", "copies=1", type: form).status == 422)
  }

  @Test("The catalogue and the language reach bodies, async rules, values and parameters")
  func messages() async throws {
    let app = app { settings in
      settings.catalog.set("not_blank", "braucht Inhalt", locale: "de")
      settings.catalog.set("taken", "ist vergeben", locale: "de")
    }
    let blank = #"{"title":" "}"#
    for target in ["/closure", "/loans", "/made"] {
      let text = try await post(app, target, blank, language: "de").text
      #expect(text.contains("braucht Inhalt"), "\(target): \(text)")
    }
    let taken = try await post(app, "/loans", #"{"title":"Emma"}"#, language: "de").text
    #expect(taken.contains("ist vergeben"))
    let parameter = try await post(app, "/loans?page=x", blank, language: "de").text
    #expect(parameter.contains("muss eine ganze Zahl sein"), "\(parameter)")
    #expect(parameter.contains("braucht Inhalt"))
    let english = try await post(app, "/loans?page=x", blank).text
    #expect(english.contains("expected an integer, received a text of 1 character"))
  }

  @Test("A language of the settings wins over that of the client")
  func fixed() async throws {
    let app = app { $0.context.locale = "fr" }
    let text = try await post(app, "/loans", "{}", language: "de").text
    #expect(text.contains("est obligatoire"), "\(text)")
  }
}

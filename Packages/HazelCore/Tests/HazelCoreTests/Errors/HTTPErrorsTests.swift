import HazelCore
import Testing

@HTTPErrors
private enum LendingError: Error {
  @Problem(.conflict, "copy {copy} is lent to \"{0}\" until {2}, {nobody")
  case lent(String, copy: Int, Int)
  @Problem(.notFound) case unknownISBNNumber
  @Problem(
    HTTPStatus(429), "too often", code: "slow_down", headers: [.retryAfter: "60"],
    type: "https://example.com/slow")
  case tooOften
  @Problem(
    HTTPStatus(429), "too often", code: "slow_down", headers: [.retryAfter: "60"],
    type: "https://example.com/slow")
  case farTooOften(by: Int)
}

@HTTPErrors
private enum DeskError: Error {
  @Problem(.gone, "caf\u{e9} closed") case closed
  @Problem case lending(LendingError)
}

private enum ListedError: Error, CaseIterable, HTTPErrorConvertible {
  case one, two

  var httpError: HTTPError {
    self == .one ? HTTPError(.gone) : HTTPError(.conflict, code: "two", detail: "second")
  }
}

private enum DescribedError: Error, CaseIterable, HTTPErrorDescribing {
  case only

  var httpError: HTTPError { HTTPError(.gone, code: "only") }
}

private struct MysteryError: Error {}

@Controller("/loans")
private struct LendingController {
  @Get("/:copy") func show(copy: Int) throws(LendingError) -> String {
    throw .lent("Ada", copy: copy, 2030)
  }
}

@Suite("Errors that describe themselves")
struct HTTPErrorsTests {
  @Test("Each case is answered as its attribute says")
  func answers() {
    let lent = LendingError.lent("Ada", copy: 7, 2030).httpError
    #expect(lent.status == .conflict)
    #expect(lent.code == "lent")
    #expect(lent.detail == #"copy 7 is lent to "Ada" until 2030, {nobody"#)
    let unknown = LendingError.unknownISBNNumber.httpError
    #expect(unknown.code == "unknown_isbn_number")
    #expect(unknown.detail == nil)
    for error in [LendingError.tooOften, .farTooOften(by: 2)] {
      #expect(error.httpError.status.code == 429)
      #expect(error.httpError.code == "slow_down")
      #expect(error.httpError.headers[.retryAfter] == "60")
      #expect(error.httpError.type == "https://example.com/slow")
    }
  }

  @Test("The description has every case, with its text as it is written")
  func description() {
    let slow = HTTPErrorDescription(
      HTTPStatus(429), code: "slow_down", detail: "too often", headers: [.retryAfter],
      type: "https://example.com/slow")
    #expect(
      LendingError.httpErrors == [
        HTTPErrorDescription(
          .conflict, code: "lent",
          detail: #"copy {copy} is lent to "{0}" until {2}, {nobody"#),
        HTTPErrorDescription(.notFound, code: "unknown_isbn_number"), slow, slow,
      ])
  }

  @Test("An error within another answers and is described as by itself")
  func passed() {
    #expect(DeskError.lending(.tooOften).httpError.code == "slow_down")
    #expect(
      DeskError.httpErrors
        == [HTTPErrorDescription(.gone, code: "closed", detail: "café closed")]
        + LendingError.httpErrors)
  }

  @Test("Types whose cases can be listed describe themselves; of others nothing is known")
  func known() {
    #expect(
      HTTPErrorDescription.all(of: ListedError.self) == [
        HTTPErrorDescription(.gone),
        HTTPErrorDescription(.conflict, code: "two", detail: "second"),
      ])
    #expect(HTTPErrorDescription.all(of: DescribedError.self)?.map(\.code) == ["only"])
    #expect(HTTPErrorDescription.all(of: MysteryError.self) == nil)
    #expect(HTTPErrorDescription.all(of: HTTPError.self) == nil)
    #expect(HTTPErrorDescription(.gone).code == "gone")
  }

  @Test("A handler that declares them answers and describes them")
  func handler() async throws {
    let app = makeApp(controllers: [LendingController.self]) {}
    let response = try await app.respond(.get, "/loans/3")
    #expect(response.status == .conflict)
    #expect(try await response.text.contains(#"copy 3 is lent to \"Ada\""#))
    // Equal errors are one.
    #expect(
      app.routes[0].responses.errors.map(\.code) == ["lent", "unknown_isbn_number", "slow_down"])
  }
}

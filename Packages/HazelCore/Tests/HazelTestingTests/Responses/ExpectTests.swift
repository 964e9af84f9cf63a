import HazelCore
import HazelTesting
import Testing

@Suite("Expectations about responses")
struct ExpectTests {
  private let app = TestApp(registerShop)

  @Test("A problem that is as expected passes, and is given back")
  func problem() async throws {
    let problem = try await app.post("/books", json: Book(id: 1, title: ""))
      .expectProblem(
        .unprocessableContent, code: "validation_failed", pointer: "/title", parameter: "page")
    #expect(problem?.errors?.map(\.code) == ["blank", "range"])
    try await app.get("/books/1").expect(.ok)
  }

  @Test("Whatever differs is an issue at the line of the test")
  func differences() async throws {
    let missing = try await app.get("/books/2")
    let found = try await app.get("/books/1")
    for (text, check) in [
      ("the status is 404", { missing.expectProblem(.conflict) }),
      ("the code is book_not_found", { missing.expectProblem(.notFound, code: "gone") }),
      ("no error is at /id", { missing.expectProblem(.notFound, pointer: "/id") }),
      (
        "no error is about the parameter id",
        { missing.expectProblem(.notFound, parameter: "id") }
      ),
      ("the content is no problem", { found.expectProblem(.ok) }),
    ] as [(String, () -> TestProblem?)] {
      withKnownIssue {
        _ = check()
      } matching: { issue in
        issue.description.contains(text) && issue.sourceLocation?.fileName == "ExpectTests.swift"
      }
    }
    withKnownIssue {
      found.expect(.created)
    } matching: { issue in
      issue.description.contains("expected 201: GET /books/1 -> 200")
    }
  }
}

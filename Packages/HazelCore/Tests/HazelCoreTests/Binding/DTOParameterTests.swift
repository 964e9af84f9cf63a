import HazelCore
import Testing

@Suite("DTOs in queries and forms, and many of them in bodies")
struct DTOParameterTests {
  private let app: HazelApp = makeApp(LoanModule(register: LoanRegister()))
  private let form: HeaderFields = [.contentType: "application/x-www-form-urlencoded"]

  @Test(
    "Texts become what the fields are, transforms and defaults included",
    arguments: [
      (
        "?filter[title]=+a+&filter[price][from]=5&filter[tags][]=x&filter[kind]=long",
        #"{"title":"a","price":{"from":5},"tags":["x"],"kind":"long","isOpen":true,"codes":[]}"#
      ),
      (
        "?filter[title]=7&filter[isOpen]=off&filter[weight]=2.5&filter[codes]=1&filter[codes]=2",
        #"{"title":"7","tags":[],"kind":"short","isOpen":false,"weight":2.5,"codes":[1,2]}"#
      ),
      (
        "/all?title=a&codes[1]=9&codes[0]=8&price[from]=0&price[to]=3",
        #"{"title":"a","price":{"from":0,"to":3},"tags":[],"kind":"short","isOpen":true,"codes":[8,9]}"#
      ),
      ("/maybe", "none"), ("/maybe?filter[title]=a", "a"),
      ("/payment?pay[by]=card&pay[cents]=5", #"{"by":"card","cents":5}"#),
    ])
  func read(query: String, text: String) async throws {
    let response = try await app.respond(.get, "/loans" + query)
    #expect(try await response.text == text)
  }

  @Test("All problems are told at once, at the names that were written, with other parameters")
  func problems() async throws {
    let response = try await app.respond(
      .get,
      "/loans?page=x&filter[title]=+&filter[price][from]=-5&filter[price][to]=secret"
        + "&filter[tags][]=a&filter[tags][]=secret&filter[tags][]=c&filter[kind]=secret")
    #expect(response.status == .badRequest)
    let text = try await response.text
    #expect(text.contains(#""code":"invalid_parameters""#))
    for (name, code) in [
      ("page", "wrong_type"), ("filter[title]", "not_blank"), ("filter[price][from]", "range"),
      ("filter[price][to]", "type_mismatch"), ("filter[tags]", "items"),
      ("filter[tags][1]", "length"), ("filter[kind]", "one_of"),
    ] {
      #expect(
        text.contains(#""parameter":"\#(name)","in":"query","code":"\#(code)""#),
        "\(name) in \(text)")
    }
    #expect(!text.contains("secret"))
    let missing = try await app.respond(.get, "/loans").text
    #expect(missing.contains(#""parameter":"filter[title]","in":"query","code":"required""#))
  }

  @Test("A form is a body: its problems have the status of rules and pointers")
  func formProblems() async throws {
    let good = try await app.respond(
      .post, "/loans/named", form, body: "draft[title]=a&draft[price][from]=1")
    #expect(good.status == .ok)
    let wrong = try await app.respond(
      .post, "/loans/named", form, body: "draft[price][from]=x&draft[weight]=y")
    #expect(wrong.status == .unprocessableContent)
    let text = try await wrong.text
    #expect(text.contains(#""code":"invalid_body""#))
    for pointer in ["/draft/title", "/draft/price/from", "/draft/weight"] {
      #expect(text.contains(#""pointer":"\#(pointer)""#), "\(text)")
    }
  }

  @Test("Arrays and dictionaries of DTOs are read with all problems and written")
  func many() async throws {
    let json: HeaderFields = [.contentType: .json]
    let one = #"{"title":"a","copies":1}"#
    let created = try await app.respond(.post, "/loans/many", json, body: "[\(one),\(one)]")
    #expect(created.status == .created)
    #expect(try await created.text == "[\(one),\(one)]")
    let shelves = try await app.respond(.post, "/loans/shelves", json, body: #"{"s":[\#(one)]}"#)
    #expect(try await shelves.text == #"{"s":[\#(one)]}"#)
    let wrong = try await app.respond(
      .post, "/loans/many", json, body: #"[{"title":"","copies":9},\#(one),{}]"#)
    #expect(wrong.status == .unprocessableContent)
    let text = try await wrong.text
    for pointer in ["/0/title", "/0/copies", "/2/title"] {
      #expect(text.contains(#""pointer":"\#(pointer)""#), "\(text)")
    }
  }
}

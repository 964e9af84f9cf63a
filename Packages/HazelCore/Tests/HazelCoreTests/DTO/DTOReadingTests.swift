import HazelCore
import Testing

@Suite("DTOs are read and written")
struct DTOReadingTests {
  @Test("Defaults, optionals, renamed and nested fields")
  func whole() {
    #expect(
      outcome(CreateBook.self, #"{"title":" Emma ","authors":["Jane Austen"],"price":9.5}"#)
        == #"{"title":"Emma","authors":["Jane Austen"],"genre":"novel","price":9.5,"#
        + #""tags":[],"copies":2,"ratings":{}}"#)
    #expect(
      outcome(
        CreateBook.self,
        #"{"post_code":"8001","price":1e2,"\u0061uthors":["ab"],"title":"x","unknown":[{}],"age":null,"#
          + #""genre":"non-fiction","ratings":{"a":3},"#
          + #""address":{"street":"s","city":"c","post_code":"12345"}}"#)
        == #"{"title":"x","authors":["ab"],"genre":"non-fiction","price":100,"post_code":"8001","#
        + #""tags":[],"copies":2,"address":{"street":"s","city":"c","post_code":"12345"},"#
        + #""ratings":{"a":3}}"#)
  }

  @Test("Everything that is wrong is said at once")
  func violations() {
    let text =
      #"{"title":7,"authors":["a",null,"bc","d"],"age":131,"price":-1,"genre":"nowel","copies":3,"#
      + #""contact":"nobody","tags":["x","x"],"address":{"street":"","post_code":"12"},"#
      + #""ratings":{"a/b":9}}"#
    #expect(
      outcome(CreateBook.self, text)
        == "/title type_mismatch, /authors/1 null, /genre one_of, /address/street length, "
        + "/address/city required, /address/post_code pattern, /age range, /price range, "
        + "/contact email, /tags unique, /copies even, /ratings/a~1b range")
    #expect(
      outcome(CreateBook.self, #"{"authors":["a","bc","de","f"],"price":1e400,"age":1.5}"#)
        == "/price number_out_of_range, /age not_an_integer, /title required, "
        + "/authors items, /authors/0 length, /authors/3 length")
    #expect(outcome(CreateBook.self, "[]") == " type_mismatch")
    #expect(outcome(CreateBook.self, "null") == " null")
  }

  @Test("Text that is no JSON stops at the first place")
  func malformed() {
    #expect(
      outcome(CreateBook.self, #"{"title":7,"authors":[,]}"#)
        == "malformed: unexpected_character /authors/0")
    #expect(outcome(Strict.self, #"{"name":"a","name":"b"}"#) == "malformed: duplicate_key /name")
    #expect(outcome(Category.self, #"{"name":"a"} x"#) == "malformed: trailing_bytes ")
    let deep = String(repeating: #"{"children":["#, count: 40)
    #expect(outcome(Category.self, deep).hasPrefix("malformed: too_deep"))
  }

  @Test("Unknown and read-only fields are refused where that is asked for")
  func strict() {
    #expect(
      outcome(Strict.self, #"{"id":1,"name":"a","kind":"x","more":1}"#)
        == "/id read_only, /more unknown_field")
    #expect(
      outcome(Strict.self, #"{"name":"a"}"#) == #"{"name":"a","id":0,"kind":"strict"}"#)
    #expect(
      outcome(Book.self, #"{"id":"ignored","title":"a","stock":1}"#)
        == #"{"id":0,"title":"a","stock":1}"#)
  }

  @Test("Secrets are neither written nor described")
  func secrets() throws {
    let login = try Login.decode(
      json: Array(#"{"user":"ada","password":"correct horse","remember":true}"#.utf8))
    #expect(login.password == "correct horse" && login.remember)
    #expect(written(login) == #"{"user":"ada"}"#)
    var dumped = ""
    dump(login, to: &dumped)
    for shown in ["\(login)", String(reflecting: login), "\([login])", dumped] {
      #expect(!shown.contains("horse") && shown.contains("ada"))
    }
    #expect("\(login)" == "Login(user: ada, password: <secret>, remember: true)")
  }

  @Test("Enums with values are objects with a discriminator, wherever it stands")
  func unions() {
    let card = #"{"type":"card","number":"4111111111111111"}"#
    #expect(outcome(Payment.self, card) == card)
    #expect(outcome(Payment.self, #"{"number":"4111111111111111","type":"card"}"#) == card)
    #expect(
      outcome(Payment.self, #"{"iban":"CH1","x":{"type":"no"},"type":"transfer"}"#)
        == #"{"type":"transfer","iban":"CH1"}"#)
    #expect(outcome(Payment.self, #"{"type":"on_account"}"#) == #"{"type":"on_account"}"#)
    #expect(
      outcome(Payment.self, #"{"type":"voucher","value":5}"#) == #"{"type":"voucher","value":5}"#)
    #expect(outcome(Payment.self, #"{"type":"crad"}"#) == "/type one_of")
    #expect(outcome(Payment.self, #"{"type":1}"#) == "/type type_mismatch")
    #expect(outcome(Payment.self, #"{}"#) == "/type required")
    #expect(outcome(Payment.self, #"{"type":"transfer"}"#) == "/iban required")
    #expect(
      outcome(Payment.self, #"{"type":"card","number":"4111111111111112"}"#)
        == "/number credit_card")
    let filter = #"{"kind":"all","of":[{"kind":"genre","name":"a","id":0}]}"#
    #expect(outcome(Filter.self, filter) == "/of/0/id read_only")
    #expect(
      outcome(
        Filter.self, #"{"kind":"all","of":[{"kind":"genre","name":"a"},{"kind":"all","of":[]}]}"#
      )
      .hasPrefix(#"{"kind":"all","of":[{"kind":"genre","name":"a""#))
  }

  @Test("Raw values, recursion and generic types")
  func further() {
    #expect(outcome(Shelf.self, "2") == "2")
    #expect(outcome(Shelf.self, "4") == " one_of")
    let tree = #"{"name":"a","children":[{"name":"b","children":[]}]}"#
    #expect(outcome(Category.self, tree) == tree)
    #expect(
      outcome(Category.self, #"{"name":"a","children":[{"children":[{"name":1}]}]}"#)
        == "/children/0/children/0/name type_mismatch, /children/0/name required")
    #expect(
      outcome(Page<Category>.self, #"{"items":[{"name":"a"},{}],"total":-1}"#)
        == "/items/1/name required, /total range")
  }

  @Test("Rules over several fields are checked beside the others")
  func hook() {
    #expect(
      outcome(Span.self, #"{"from":"2026-02-30","to":"2026-01-01"}"#)
        == "/from date, /to order")
    #expect(Span(from: "2026-01-02", to: "2026-01-01").violations().count == 1)
  }

  @Test("Dates, identifiers, URLs, decimals and data")
  func foundation() {
    let text =
      #"{"at":"2026-03-01T08:30:00Z","id":"6F9619FF-8B86-D011-B42D-00CF4FC964FF","#
      + #""link":"https://example.org/a","price":19.95,"cover":"AAEC"}"#
    #expect(outcome(Moments.self, text) == text)
    #expect(
      outcome(Moments.self, #"{"at":"yesterday","id":"x","link":"/a","price":"1","cover":"A"}"#)
        == "/at date_time, /id uuid, /link url, /price type_mismatch, /cover base64")
  }
}

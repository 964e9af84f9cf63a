import HazelCore
import Testing

@Suite("Rules of fields")
struct DTORuleTests {
  @Test(
    "Formats",
    arguments: [
      ("url", "https://example.org/a?b#c", true), ("url", "http://[::1]:80", true),
      ("url", "ftp://example.org", false), ("url", "https:///a", false),
      ("url", "https://a b", false), ("uuid", "6f9619ff-8b86-d011-b42d-00cf4fc964ff", true),
      ("uuid", "6f9619ff8b86d011b42d00cf4fc964ff", false),
      ("instant", "2026-02-28T23:59:59.123+01:00", true),
      ("instant", "2026-02-29T23:59:59Z", false), ("instant", "2026-02-28 23:59:59Z", false),
      ("phone", "+41441234567", true), ("phone", "0441234567", false),
      ("ip", "192.0.2.1", true), ("ip", "192.0.2.256", false), ("ip", "2001:db8::1", true),
      ("ip", "::", true), ("ip", "1::2::3", false), ("ip", "::ffff:192.0.2.1", true),
      ("ipv4", "::1", false), ("base64", "AAEC", true), ("base64", "AAE=", true),
      ("base64", "AA==", true), ("base64", "A===", false), ("base64", "AAE", false),
      ("version", "1.4.0-beta.2+build", true), ("version", "1.04.0", false),
      ("size", "small", true), ("size", "smal", false), ("mail", "Ada@Example.org", true),
      ("mail", "ada@gmial.com", false), ("mail", "ada@example", false),
      ("mail", "ada@-example.org", false), ("mail", "a b@example.org", false),
      ("mail", "ada.l@example.org", true), ("mail", ".ada@example.org", false),
      ("mail", "ada.@example.org", false), ("mail", "a..da@example.org", false),
    ])
  func format(field: String, value: String, isValid: Bool) {
    let result = outcome(Formats.self, "{\"\(field)\":\"\(value)\"}")
    #expect(result.hasPrefix("{") == isValid, "\(field) \(value): \(result)")
  }

  @Test("Texts are changed before they are checked")
  func transforms() {
    #expect(outcome(Formats.self, #"{"code":"  a \t b "}"#) == #"{"code":"A B"}"#)
    #expect(outcome(Formats.self, #"{"mail":"ADA@example.ORG"}"#) == #"{"mail":"ada@example.org"}"#)
    #expect(outcome(Formats.self, #"{"step":4}"#) == "/step one_of")
  }

  @Test("Characters are counted as Unicode scalars")
  func scalars() {
    let family = "👨‍👩‍👧‍👦"
    #expect(family.unicodeScalars.count == 7)
    func title(_ text: String) -> String {
      outcome(CreateBook.self, "{\"title\":\"\(text)\",\"authors\":[\"ab\"],\"price\":1}")
    }
    #expect(title(family + family).hasPrefix("{"))
    #expect(title(family + family + family) == "/title length")
    #expect(title(String(repeating: "é", count: 20)).hasPrefix("{"))
    #expect(title(String(repeating: "é", count: 21)) == "/title length")
  }

  @Test("Messages are in the language that is asked for, with suggestions")
  func messages() {
    func message(_ json: String, _ locale: String?) -> String {
      do throws(DTOError) {
        _ = try CreateBook.decode(
          json: Array(json.utf8), context: ValidationContext(locale: locale))
        return ""
      } catch {
        return error.httpError().violations.map { $0.message }.joined(separator: "|")
      }
    }
    let json = #"{"title":"","authors":["ab"],"price":"1","genre":"nowel"}"#
    #expect(
      message(json, nil)
        == "must be a number, not a string|must be one of: novel, poetry, non-fiction; did you mean "
        + "\"novel\"?|must have 1 to 20 characters")
    #expect(
      message(json, "de")
        == "muss eine Zahl sein, nicht ein Text|muss einer dieser Werte sein: novel, poetry, "
        + "non-fiction; war „novel“ gemeint?|muss 1 bis 20 Zeichen haben")
    #expect(message(json, "tlh") == message(json, "en"))
    for locale in MessageCatalog.standard.locales {
      #expect(!message(json, locale).contains("{"))
    }
    var catalog = MessageCatalog.standard
    catalog.set("even", "muss gerade sein", locale: "de")
    let issue = ValidationIssue(pointer: "", code: "even")
    #expect(catalog.message(for: issue, locale: "de") == "muss gerade sein")
  }

  @Test("A body with countless mistakes has an answer with a hundred")
  func limit() {
    let json = "[" + Array(repeating: "{}", count: 5000).joined(separator: ",") + "]"
    do throws(DTOError) {
      _ = try [Strict].decode(json: Array(json.utf8))
      Issue.record("accepted")
    } catch {
      #expect(error.httpError().violations.count == 100)
      #expect(error.httpError().violations.last?.location == .body(pointer: "/99/name"))
    }
  }

  @Test("A pattern takes linear time")
  func linear() {
    // (a*)*b on text without b takes exponential time by backtracking.
    let text = String(repeating: "a", count: 20_000)
    #expect(outcome(Evil.self, "{\"text\":\"\(text)\"}") == "/text pattern")
    #expect(outcome(Evil.self, "{\"text\":\"\(text)b\"}").hasPrefix("{"))
  }
}

@DTO
private struct Evil {
  @Pattern("(a*)*b") var text: String
}

import HazelCore
import Testing

@DTO
private struct Subscriber {
  @Email var address: String
}

@Suite("@Email")
struct EmailRuleTests {
  @Test(
    "Addresses are accepted",
    arguments: [
      "ada@example.org", "a.b+c@books.example", "o'neill@example.co.uk", "x@1st.example",
      "a@xn--bcher-kva.example", String(repeating: "a", count: 64) + "@example.org",
    ])
  func accepted(_ address: String) throws {
    _ = try Subscriber(address: address).validated()
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "", "ada", "@example.org", "ada@", "ada@example", "ada@.org", "ada@example.", ".@example.org",
      ".ada@example.org", "ada.@example.org", "a..b@example.org", "ada@-books.example",
      "ada@books-.example", "ada@books.7", "ada@10.0.0.1", "ada @example.org", "a@b@example.org",
      String(repeating: "a", count: 65) + "@example.org",
    ])
  func refused(_ address: String) {
    #expect(throws: DTOError.self) { try Subscriber(address: address).validated() }
  }
}

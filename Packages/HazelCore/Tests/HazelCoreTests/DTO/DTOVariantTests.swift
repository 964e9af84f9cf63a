import HazelCore
import Testing

@Suite("Variants of DTOs")
struct DTOVariantTests {
  private let book = Book(id: 7, title: "Emma", subtitle: "a novel", stock: 3)

  @Test("A partial update tells absent from null")
  func partial() throws {
    let patch = try Book.Partial.decode(json: Array(#"{"subtitle":null,"stock":5}"#.utf8))
    #expect(patch.applying(to: book) == Book(id: 7, title: "Emma", subtitle: nil, stock: 5))
    #expect(written(patch) == #"{"subtitle":null,"stock":5}"#)
    let nothing = try Book.Partial.decode(json: Array("{}".utf8))
    #expect(nothing.applying(to: book) == book)
    #expect(
      outcome(Book.Partial.self, #"{"title":" ","stock":null,"id":1}"#)
        == "/title not_blank, /stock null")
  }

  @Test("Picked and omitted fields")
  func subsets() {
    #expect(written(Book.Summary(book)) == #"{"id":7,"title":"Emma"}"#)
    #expect(
      outcome(Book.Draft.self, #"{"title":"","stock":-1}"#) == "/title not_blank, /stock range")
    #expect(written(Book.Draft(title: "a", stock: 1)) == #"{"title":"a","stock":1}"#)
  }

  @Test("Values made in the program are checked too")
  func values() throws {
    #expect(throws: DTOError.self) { try Book(title: " ", stock: -1).validated() }
    #expect(Book(title: " ", stock: -1).violations().issues.map(\.pointer) == ["/title", "/stock"])
    _ = try book.validated()
  }

  @Test("Rules of one's own hold in a partial update too")
  func customRules() {
    let odd = #"{"copies":3,"weight":5}"#
    #expect(outcome(Parcel.Partial.self, odd) == "/copies even, /weight even")
    let even = #"{"copies":2,"weight":null}"#
    #expect(outcome(Parcel.Partial.self, even) == even)
  }
}

@Partial
@Pick("Copies", "copies")
@DTO
private struct Parcel {
  @Validate(.even) var copies: Int
  @Validate(.even) var weight: Swift.Optional<Int>
}

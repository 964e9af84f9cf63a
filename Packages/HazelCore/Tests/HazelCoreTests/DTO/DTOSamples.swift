import FoundationEssentials
import HazelCore

/// A genre, as its raw value.
@DTO
enum Genre: String, CaseIterable {
  case novel, poetry
  case nonFiction = "non-fiction"
}

/// A shelf, as its number.
@DTO
enum Shelf: Int {
  case top = 1
  case middle = 2
  case bottom = 3
}

@DTO(keys: .snakeCase)
struct Address: Equatable {
  @Length(1...80) var street: String
  var city: String
  @Pattern(#"\d{4,5}"#) var postCode: String
}

extension Rule where Value == Int {
  static var even: Rule { Rule("even", "must be even") { $0.isMultiple(of: 2) } }
}

/// What is sent to add a book.
@DTO
struct CreateBook: Equatable {
  /// The title on the cover.
  @Trim @Length(1...20) var title: String
  @Items(1...3) @Length(2...) var authors: [String]
  @Range(0...130) var age: Int?
  var genre: Genre = .novel
  @Range(0..<1000.5) var price: Double
  @Email var contact: String?
  @Key("post_code") var postCode: String?
  @Unique var tags: [String] = []
  @Validate(.even) var copies: Int = 2
  var address: Address?
  @Range(1...5) var ratings: [String: Int] = [:]
}

@DTO(unknownFields: .reject)
struct Strict: Equatable {
  var name: String
  @ReadOnly var id: Int = 0
  let kind = "strict"
}

@DTO
struct Login {
  var user: String
  @Secret @Length(8...72) var password: String
  @WriteOnly var remember: Bool = false
}

/// A tree of categories.
@DTO
struct Category: Equatable {
  var name: String
  var children: [Category] = []
}

@DTO
struct Card: Equatable {
  @CreditCard var number: String
}

@DTO
enum Payment: Equatable {
  case card(Card)
  case transfer(iban: String, reference: String?)
  @Key("on_account") case account
  case voucher(Int)
}

@DTO(discriminator: "kind")
indirect enum Filter: Equatable {
  case all(of: [Filter])
  case genre(Strict)
}

@DTO
struct Page<Item: DTO> {
  var items: [Item]
  @Range(0...) var total: Int
}

@DTO
struct Span: Equatable {
  @ISODate var from: String
  @ISODate var to: String

  init(from: String, to: String? = nil) {
    self.from = from
    self.to = to ?? from
  }

  func validate(into violations: inout Violations) {
    if to.utf8.lexicographicallyPrecedes(from.utf8) {
      violations.add(at: "to", code: "order", message: "must not be before from")
    }
  }
}

@Partial
@Pick("Summary", "id", "title")
@Omit("Draft", "id")
@DTO
struct Book: Equatable {
  @ReadOnly var id: Int = 0
  @NotBlank @Length(...40) var title: String
  var subtitle: String?
  @Range(0...) var stock: Int
}

@DTO
struct Moments: Equatable {
  var at: Date
  var id: UUID
  var link: URL
  var price: Decimal
  var cover: Data
}

@DTO
struct Formats {
  @URLText var url: String?
  @UUIDText var uuid: String?
  @ISODateTime var instant: String?
  @Phone var phone: String?
  @IP var ip: String?
  @IP(.v4) var ipv4: String?
  @Base64 var base64: String?
  @SemVer var version: String?
  @OneOf("small", "large") var size: String?
  @OneOf(1, 2, 3) var step: Int?
  @Collapse @Uppercase var code: String?
  @Lowercase @Email(refusesTypos: true) var mail: String?
}

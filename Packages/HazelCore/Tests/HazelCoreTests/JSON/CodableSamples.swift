import HazelCore

// Essentials is what the tested code itself uses. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum SampleGenre: String, Codable, CaseIterable {
  case novel
  case poetry
  case scienceFiction = "science_fiction"
}

/// An enumeration that is a key of dictionaries with its string.
enum SampleShelf: String, Codable, Hashable, CodingKeyRepresentable {
  case top
  case bottom
}

enum SamplePayment: Codable, Equatable {
  case cash
  case card(number: String, month: Int)
  case voucher(Int)
}

struct SampleAuthor: Codable, Equatable {
  var firstName: String
  var bornIn: Int?
}

struct SampleBook: Codable, Equatable {
  var title: String
  var isbnCode: String?
  var pages: Int
  var price: Double
  var isInPrint: Bool
  var genre: SampleGenre
  var authors: [SampleAuthor]
  var tags: Set<String>
  var ratings: [String: Int]
  var stock: [Int: UInt8]
  var shelves: [SampleShelf: [Int]]
  var byGenre: [SampleGenre: Int]
  var payment: SamplePayment?
  var matrix: [[Double?]]

  static let sample = SampleBook(
    title: "The \"Left Hand\" of Darkness \u{2028} 家 📚", isbnCode: nil, pages: 304, price: 12.5,
    isInPrint: true, genre: .scienceFiction,
    authors: [
      SampleAuthor(firstName: "Ursula", bornIn: 1929), SampleAuthor(firstName: "Zoë", bornIn: nil),
    ],
    tags: ["winter"], ratings: ["five_stars": 12, "oneStar": 0, "": -1], stock: [7: 255, -1: 0],
    shelves: [.top: [1, 2], .bottom: []], byGenre: [.poetry: 3],
    payment: .card(number: "4242", month: 12), matrix: [[1, nil, -0.25], [], [1e300]])
}

/// The special types of Foundation.
struct SampleReceipt: Codable, Equatable {
  var id: UUID
  var soldAt: Date
  var scan: Data
  var link: URL
  var total: Decimal
  var refunds: [Decimal]
  var history: [Date]
  var links: [URL?]
  var parts: [Data]

  static func sample() throws -> SampleReceipt {
    SampleReceipt(
      id: try sampleValue(UUID(uuidString: "6F9619FF-8B86-D011-B42D-00CF4FC964FF")),
      soldAt: Date(timeIntervalSince1970: 1_740_817_800), scan: Data([0, 1, 2, 250, 255]),
      link: try sampleValue(URL(string: "https://books.example.org/a/b?c=d%20e")),
      total: try sampleValue(Decimal(string: "12345678901234567890.123456789")),
      refunds: [0, -1, try sampleValue(Decimal(string: "0.1"))],
      history: [Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: -1)],
      links: [nil, URL(string: "/relative")], parts: [Data(), Data([7])])
  }
}

/// Every width of number.
struct SampleNumbers: Codable, Equatable {
  var int8 = Int8.min
  var uint8 = UInt8.max
  var int16 = Int16.min
  var uint16 = UInt16.max
  var int32 = Int32.min
  var uint32 = UInt32.max
  var int64 = Int64.min
  var uint64 = UInt64.max
  var int = Int.min
  var uint = UInt.max
  var float: Float = 0.1
  var double = 5e-300
  var whole = 3.0
  var optional: Int16?
  var list: [Int8] = [-1, 0, 1]
  var floats: [Float] = [1.5, -0.1]
  var longs: [UInt64] = [.max, 0]
}

/// A class whose subclasses give it a place of its own, a named one, or theirs.
class SamplePerson: Codable, Equatable {
  var name: String

  init(name: String) {
    self.name = name
  }

  static func == (left: SamplePerson, right: SamplePerson) -> Bool {
    left.name == right.name
  }
}

class SampleReader: SamplePerson {
  var card: Int

  private enum CodingKeys: String, CodingKey {
    case card
  }

  init(name: String, card: Int) {
    self.card = card
    super.init(name: name)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    card = try container.decode(Int.self, forKey: .card)
    try super.init(from: try container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try super.encode(to: container.superEncoder())
    try container.encode(card, forKey: .card)
  }
}

final class SampleLibrarian: SampleReader {
  var keys: [String]

  private enum CodingKeys: String, CodingKey {
    case keys
    case reader
  }

  init(name: String, card: Int, keys: [String]) {
    self.keys = keys
    super.init(name: name, card: card)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    keys = try container.decode([String].self, forKey: .keys)
    try super.init(from: try container.superDecoder(forKey: .reader))
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(keys, forKey: .keys)
    try super.encode(to: container.superEncoder(forKey: .reader))
  }
}

/// Writes its members beside those of its superclass.
final class SampleGuest: SamplePerson {
  var visits: Int

  private enum CodingKeys: String, CodingKey {
    case visits
  }

  init(name: String, visits: Int) {
    self.visits = visits
    super.init(name: name)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    visits = try container.decode(Int.self, forKey: .visits)
    try super.init(from: decoder)
  }

  override func encode(to encoder: any Encoder) throws {
    try super.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(visits, forKey: .visits)
  }
}

/// Any name as a key.
struct SampleKey: CodingKey {
  var stringValue: String
  var intValue: Int?

  init(_ name: String) {
    stringValue = name
  }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}

/// Encodes itself with a closure.
struct SampleEncodable: Encodable {
  let body: (any Encoder) throws -> Void

  func encode(to encoder: any Encoder) throws {
    try body(encoder)
  }
}

struct MissingSample: Error {}

func sampleValue<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingSample() }
  return value
}

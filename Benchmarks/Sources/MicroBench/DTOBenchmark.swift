import FoundationEssentials
import HazelCore

@DTO
enum OrderState: String, Codable { case open, packed, sent }

@DTO
struct OrderLine: Equatable {
  let id: Int
  @Length(1...100) var title: String
  @Range(0...10_000) var price: Double
  @Range(1...99) var quantity: Int
  var note: String?
}

@DTO
struct DeliveryAddress: Equatable {
  @Length(1...80) var street: String
  @Length(1...80) var city: String
  @Key("post_code") @Length(4...10) var postCode: String
  var latitude: Double
  var longitude: Double
}

/// An order of the bookshop: about 1 KB as JSON.
@DTO
struct Order: Equatable {
  let id: Int
  @Email var email: String
  @Length(1...100) var reader: String
  @Range(0...130) var age: Int?
  var state: OrderState
  var isGift: Bool
  @Items(0...10) var tags: [String]
  @Items(1...4) var addresses: [DeliveryAddress]
  @Items(1...100) var lines: [OrderLine]
  var total: Double

  static let samples = (0..<100).map { number in
    Order(
      id: 10_000 + number, email: "reader\(number)@example.org", reader: "Ada Quill \(number)",
      age: number % 3 == 0 ? nil : 20 + number % 60, state: number % 2 == 0 ? .open : .sent,
      isGift: number % 2 == 0, tags: ["new", "priority", "europe"],
      addresses: [
        DeliveryAddress(
          street: "\(number) Elm Street", city: "Zürich", postCode: "8001", latitude: 47.37,
          longitude: 8.54),
        DeliveryAddress(
          street: "1 \"Quoted\" Road", city: "New York", postCode: "10001", latitude: 40.7128,
          longitude: -74.006),
      ],
      lines: (0..<6).map { line in
        OrderLine(
          id: line, title: "The Art of Shelving, Volume \(line)", price: Double(line) * 9.99 + 0.5,
          quantity: line + 1, note: line == 2 ? "gift wrap\nplease" : nil)
      },
      total: 123.45)
  }
}

/// The same order for Foundation, whose coders know it as what the compiler writes.
struct PlainOrder: Codable, Equatable {
  struct Line: Codable, Equatable {
    let id: Int
    let title: String
    let price: Double
    let quantity: Int
    let note: String?
  }

  struct Address: Codable, Equatable {
    let street: String
    let city: String
    let postCode: String
    let latitude: Double
    let longitude: Double

    enum CodingKeys: String, CodingKey {
      case street, city, latitude, longitude
      case postCode = "post_code"
    }
  }

  enum State: String, Codable { case open, packed, sent }

  let id: Int
  let email: String
  let reader: String
  let age: Int?
  let state: State
  let isGift: Bool
  let tags: [String]
  let addresses: [Address]
  let lines: [Line]
  let total: Double
}

/// Times what `@DTO` writes beside the coders of Foundation; reading includes the rules.
enum DTOBenchmark {
  static func run() throws -> [JSONBenchmark.Result] {
    let order = Order.samples[1]
    let one = try order.json()
    let many = try Order.samples.json(capacity: 128 << 10)
    let oneData = Data(one)
    let manyData = Data(many)
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()
    let plain = try decoder.decode(PlainOrder.self, from: oneData)
    let plains = try decoder.decode([PlainOrder].self, from: manyData)

    // Both must do the same work before their times are worth comparing.
    let fromPlain = try [Order].decode(json: Array(encoder.encode(plains)))
    let fromOurs = try [Order].decode(json: many)
    precondition(fromPlain == Order.samples && fromOurs == Order.samples)

    func time(_ body: () throws -> Int) -> Timing {
      Stopwatch.time { iterations in
        var sum = 0
        for _ in 0..<iterations { sum &+= (try? body()) ?? 0 }
        return sum
      }
    }
    return [
      JSONBenchmark.Result(
        name: "order, \(one.count) bytes, written",
        hazel: time { try order.json(capacity: 2048).count },
        foundation: time { try encoder.encode(plain).count }),
      JSONBenchmark.Result(
        name: "100 orders, \(many.count) bytes, written",
        hazel: time { try Order.samples.json(capacity: 128 << 10).count },
        foundation: time { try encoder.encode(plains).count }),
      JSONBenchmark.Result(
        name: "order, read and checked",
        hazel: time { try Order.decode(json: one).lines.count },
        foundation: time { try decoder.decode(PlainOrder.self, from: oneData).lines.count }),
      JSONBenchmark.Result(
        name: "100 orders, read and checked",
        hazel: time { try [Order].decode(json: many).count },
        foundation: time { try decoder.decode([PlainOrder].self, from: manyData).count }),
    ]
  }
}

import FoundationEssentials
import Glibc
import HazelCore
import Testing

@DTO private enum Size: String { case small, large }
@DTO private enum Grade: Int {
  case one = 1
  case two = 2
}

@DTO(unknownFields: .reject)
private struct Place: Equatable {
  @ReadOnly var number: Int?
  @Length(1...6) var street: String
  @Pattern(#"\d{4,5}(-[a-c]+)?"#) var code: String?
}

@DTO
private struct Agreed {
  @Length(2...5) var title: String
  @Range(-3...10) var age: Int?
  @Range(0..<2.5) var price: Double = 1
  @Items(1...3) @Length(...3) var names: [String]
  @Unique var numbers: [Int]?
  @Range(1...5) var ratings: [String: Int8]?
  var size: Size = .small
  var grade: Grade?
  var place: Place?
  var places: [Place] = []
  var children: [Agreed]?
  var flag: Bool?
  @ReadOnly var id: Int = 0
  @Email var email: String?
  @URLText var url: String?
  @UUIDText var uuid: String?
  @Phone var phone: String?
  @IP var ip: String?
  @Base64 var base64: String?
  @SemVer var version: String?
  @OneOf("a", "b") var letter: String?
  @OneOf(1, 2) var digit: Int?
  @NotBlank var note: String?
  var payment: AgreedPayment?
}

@DTO(unknownFields: .reject)
private enum AgreedPayment {
  case place(Place)
  case transfer(iban: String, reference: String?)
  case cash
}

/// The decoder and the schema give one verdict. Which rules a schema cannot express is listed in
/// `docs/dto.md`; no field here has them.
@Suite("The decoder and the JSON Schema agree")
struct SchemaAgreementTests {
  @Test("Verdicts on random values")
  func verdicts() throws {
    var random = SplitMix(state: 42)
    var cases = Cases()
    let seed = try JSONValue(
      parsing: Array(
        #"""
        {"title":"abc","age":3,"price":1.5,"names":["a"],"numbers":[1,2],"ratings":{"x":1},
        "size":"large","grade":2,"place":{"street":"s","code":"1234-ab"},"places":[{"street":"s"}],
        "children":[{"title":"ab","names":["x"]}],"flag":true,"id":7,"email":"ada@example.org",
        "url":"https://example.org/a","uuid":"6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "phone":"+41441234567","ip":"::1","base64":"AAE=","version":"1.0.0-a.1","letter":"a",
        "digit":1,"note":"x","payment":{"type":"transfer","iban":"CH1"}}
        """#.utf8))
    cases.add(Agreed.self, "Agreed", seed, count: 6000, &random)
    let payment = try JSONValue(parsing: Array(#"{"type":"place","street":"s"}"#.utf8))
    cases.add(AgreedPayment.self, "AgreedPayment", payment, count: 800, &random)
    #expect(cases.accepted > 500 && cases.refused > 500)
    guard let path = getenv("HAZEL_SCHEMA_CASES").map({ String(cString: $0) }) else { return }
    try Data(cases.lines.utf8).write(to: URL(filePath: path))
  }
}

private struct Cases {
  var lines = ""
  var accepted = 0
  var refused = 0

  mutating func add<Value: DTO>(
    _ type: Value.Type, _ name: String, _ seed: JSONValue, count: Int, _ random: inout SplitMix
  ) {
    lines += "{\"name\":\"\(name)\",\"schema\":\(type.jsonSchemaDocument())}\n"
    for index in 0..<count {
      var value = seed
      for _ in 0..<(index % 4) { value = Mutation.change(value, &random) }
      let text = value.description
      let isValid = (try? type.decode(json: Array(text.utf8))) != nil
      if isValid { accepted += 1 } else { refused += 1 }
      lines += "{\"name\":\"\(name)\",\"value\":\(JSONValue.string(text)),\"isValid\":\(isValid)}\n"
    }
  }
}

/// Changes one place of a value at random.
private enum Mutation {
  static func change(_ value: JSONValue, _ random: inout SplitMix) -> JSONValue {
    switch value {
    case .object(var object) where object.count > 0 && random.next(10) > 0:
      let name = object.members[random.next(object.count)].name
      switch random.next(8) {
      case 0: object[name] = nil
      case 1:
        object[["more", "type", "street", "reference", "number"][random.next(5)]] = leaf(&random)
      default: object[name] = object[name].map { change($0, &random) }
      }
      return .object(object)
    case .array(var elements) where random.next(4) > 0:
      switch random.next(4) {
      case 0: elements.append(elements.first ?? leaf(&random))
      case 1: elements.append(leaf(&random))
      case 2: if !elements.isEmpty { elements.removeLast() }
      default:
        if !elements.isEmpty {
          let index = random.next(elements.count)
          elements[index] = change(elements[index], &random)
        }
      }
      return .array(elements)
    case .string(let text) where random.next(3) > 0: return .string(change(text, &random))
    default: return leaf(&random)
    }
  }

  private static func change(_ text: String, _ random: inout SplitMix) -> String {
    var scalars = Array(text.unicodeScalars)
    let alphabet = Array("a0.-:@/ é\n=+Z😀\u{a0}".unicodeScalars)
    let position = random.next(scalars.count + 1)
    let scalar = alphabet[random.next(alphabet.count)]
    switch random.next(3) {
    case 0: scalars.insert(scalar, at: position)
    case 1: if position < scalars.count { scalars.remove(at: position) }
    default: if position < scalars.count { scalars[position] = scalar }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  private static func leaf(_ random: inout SplitMix) -> JSONValue {
    let texts = [
      "null", "true", "0", "1", "2", "3", "-1", "1.0", "2.5", "2.4999", "1e1", "5", "6", "127",
      "128", #""""#, #"" ""#, #""a""#, #""b""#, #""small""#, #""1234""#, #""12345-a""#, #""cash""#,
      #""ada@example""#, #""2001:db8::1""#, #""192.0.2.1""#, #""AA==""#, #""10.2.3+b""#, "[]",
      "[1,1]", "[1.0,1]", #"["a","a"]"#, "{}", #"{"type":"cash"}"#, #"{"street":"s"}"#,
      #"{"type":"place","street":"s","x":1}"#, #"{"type":"place","street":"s"}"#,
      #"{"type":"transfer","iban":"x","reference":null}"#, #""ü€𝄞é""#,
    ]
    return (try? JSONValue(parsing: Array(texts[random.next(texts.count)].utf8))) ?? .null
  }
}

/// A small generator of random numbers that gives the same each time.
private struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }
}

import Testing

@testable import HazelCore

// Essentials is what the tested code itself uses. Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private func decode<Value: Decodable>(
  _ type: Value.Type, _ text: String, _ configure: (inout HazelJSONDecoder) -> Void = { _ in }
) throws -> Value {
  var decoder = HazelJSONDecoder()
  configure(&decoder)
  return try decoder.decode(type, from: Array(text.utf8))
}

private func problem<Value: Decodable>(
  _ type: Value.Type, _ text: String, _ configure: (inout HazelJSONDecoder) -> Void = { _ in }
) throws -> JSONError {
  do {
    let value = try decode(type, text, configure)
    Issue.record("accepted as \(value)")
  } catch let error as JSONError {
    return error
  }
  throw MissingSample()
}

private struct Line: Codable, Equatable {
  var title: String
  var quantity: Int
  var price: Decimal?
  var genre: SampleGenre?
}

private struct Order: Codable, Equatable {
  var id: UInt8
  var lines: [Line]
  var placedAt: Date?
  var gifts: [String: Bool]?
}

@Suite struct HazelJSONDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: JSONError.Code
    let pointer: String
    let message: String

    init(_ text: String, _ code: JSONError.Code, _ pointer: String, _ message: String) {
      self.text = text
      self.code = code
      self.pointer = pointer
      self.message = message
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("[]", .typeMismatch, "", "expected an object, found an array"),
    Case("null", .typeMismatch, "", "expected an object, found null"),
    Case("{}", .missingKey, "/id", "expected a member \"id\", found none"),
    Case("{\"id\": 1}", .missingKey, "/lines", "expected a member \"lines\", found none"),
    Case(
      "{\"id\": \"1\", \"lines\": []}", .typeMismatch, "/id",
      "expected an integer from 0 to 255, found a string"),
    Case(
      "{\"id\": 256, \"lines\": []}", .numberOutOfRange, "/id",
      "expected an integer from 0 to 255, found a number out of its range"),
    Case(
      "{\"id\": 1.5, \"lines\": []}", .notAnInteger, "/id",
      "expected an integer from 0 to 255, found a number with a fraction"),
    Case(
      "{\"id\": 1, \"lines\": {}}", .typeMismatch, "/lines", "expected an array, found an object"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": \"a\", \"quantity\": 1}, 7]}", .typeMismatch, "/lines/1",
      "expected an object, found a number"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": null, \"quantity\": 1}]}", .typeMismatch,
      "/lines/0/title", "expected a string, found null"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": \"a\", \"quantity\": true}]}", .typeMismatch,
      "/lines/0/quantity", "expected an integer, found a boolean"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": \"a\"}]}", .missingKey, "/lines/0/quantity",
      "expected a member \"quantity\", found none"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": \"a\", \"quantity\": 1, \"genre\": \"secret\"}]}",
      .invalidValue, "/lines/0/genre", "expected one of the values of SampleGenre, found another"),
    Case(
      "{\"id\": 1, \"lines\": [{\"title\": \"a\", \"quantity\": 1, \"price\": \"2\"}]}",
      .typeMismatch, "/lines/0/price", "expected a number, found a string"),
    Case(
      "{\"id\": 1, \"lines\": [], \"placedAt\": \"yesterday\"}", .invalidValue, "/placedAt",
      "expected a date and time like 2025-03-01T08:30:00Z"),
    Case(
      "{\"id\": 1, \"lines\": [], \"placedAt\": 5}", .typeMismatch, "/placedAt",
      "expected a string, found a number"),
    Case(
      "{\"id\": 1, \"lines\": [], \"gifts\": {\"a/b~c\": 1}}", .typeMismatch, "/gifts/a~1b~0c",
      "expected a boolean, found a number"),
  ]

  @Test(arguments: cases)
  func locatesWhatHasAnotherShape(_ expected: Case) throws {
    let error = try problem(Order.self, expected.text)
    #expect(error.code == expected.code)
    #expect(error.pointer == expected.pointer)
    #expect(error.message == expected.message)
    #expect(!error.isSyntaxError)
    #expect(error.bodyError.status == .unprocessableContent)
    #expect(error.bodyError.violations.first?.location == .body(pointer: expected.pointer))
    #expect(error.bodyError.violations.first?.code == expected.code.name)
  }

  @Test func givesLineAndColumn() throws {
    let text = """
      {
        "id": 1,
        "lines": [
          {"title": "家", "quantity": "two"}
        ]
      }
      """
    let error = try problem(Order.self, text)
    #expect(error.line == 4)
    #expect(error.column == 32)
    #expect(error.description.hasPrefix("line 4, column 32 (/lines/0/quantity): "))
    // The object in which a member is missing is where it should be.
    let missing = try problem(
      Order.self, "[\n {}]".replacing("[", with: "").replacing("]", with: ""))
    #expect(missing.line == 2)
    #expect(missing.column == 2)
  }

  @Test(arguments: [
    "", "{", "{\"id\": 1,}", "{\"id\": 01}", "{\"id\": 1, \"id\": 2}", "[1] 2", "nul",
  ])
  func malformedTextIsAnotherStatus(_ text: String) throws {
    let error = try problem(Order.self, text)
    #expect(error.isSyntaxError)
    #expect(error.bodyError.status == .badRequest)
    #expect(error.bodyError.code == "invalid_json")
  }

  @Test func malformedTextIsFoundWhereNobodyLooks() throws {
    let error = try problem(
      Order.self, "{\"id\": 1, \"lines\": [], \"unknown\": {\"a\": [\"\\ud800\"]}}")
    #expect(error.code == .loneSurrogate)
    #expect(error.pointer == "/unknown/a/0")
    #expect(throws: JSONError.self) { try decode([Int].self, "[1, 2, 03]") }
  }

  @Test func depthIsLimited() throws {
    indirect enum Nest: Decodable {
      case list([Nest])

      init(from decoder: any Decoder) throws {
        self = .list(try [Nest](from: decoder))
      }
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try decode(Nest.self, nested(64))
    #expect(try problem(Nest.self, nested(65)).code == .tooDeep)
    #expect(try problem(Nest.self, String(repeating: "[", count: 100_000)).code == .tooDeep)
    _ = try decode(Nest.self, nested(200)) { $0.reading.maximumDepth = 200 }
  }

  @Test func integersAreNumbersWithoutAFraction() throws {
    #expect(try decode([Int].self, "[1.0, 1e2, -0, 2.50e1]") == [1, 100, 0, 25])
    #expect(try problem([Int].self, "[1.5]").code == .notAnInteger)
    #expect(try problem([Int].self, "[1e-1]").code == .notAnInteger)
    #expect(try problem([Int].self, "[1e19]").code == .numberOutOfRange)
    #expect(try problem([UInt].self, "[-1]").code == .numberOutOfRange)
    #expect(try decode([UInt64].self, "[18446744073709551615]") == [.max])
    #expect(try decode([Int64].self, "[-9223372036854775808]") == [.min])
    let wide = "170141183460469231731687303715884105727"
    #expect(try decode(Int128.self, wide) == .max)
    #expect(try decode(Int128.self, "-" + wide) == -.max)
    #expect(try decode(UInt128.self, "1e3") == 1000)
    #expect(try problem(Int128.self, wide + "0").code == .numberOutOfRange)
    #expect(try problem(UInt128.self, "-1").code == .numberOutOfRange)
  }

  @Test func numbersOutOfRangeAreNotInfinite() throws {
    #expect(try problem(Double.self, "1e400").code == .numberOutOfRange)
    #expect(try problem([Float].self, "[1e39]").code == .numberOutOfRange)
    #expect(try decode(Double.self, "1e-400") == 0)
    #expect(try decode(Float.self, "16777217") == 16_777_216)
  }

  @Test func decimalsKeepAllDigits() throws {
    #expect(try decode(Decimal.self, "0.1") == Decimal(string: "0.1"))
    #expect(try decode(Decimal.self, "1e2") == 100)
    let digits = "12345678901234567890123456789012345678"
    #expect(try decode(Decimal.self, digits).description == digits)
    #expect(try problem(Decimal.self, digits + "9.5").code == .numberOutOfRange)
    #expect(try problem(Decimal.self, "1e999").code == .numberOutOfRange)
  }

  @Test func nothingIsConverted() throws {
    #expect(try problem(String.self, "1").code == .typeMismatch)
    #expect(try problem(Bool.self, "1").code == .typeMismatch)
    #expect(try problem(Bool.self, "\"true\"").code == .typeMismatch)
    #expect(try problem(Double.self, "\"1\"").code == .typeMismatch)
    #expect(try problem(Int.self, "null").message == "expected an integer, found null")
    #expect(try problem(Data.self, "\"***\"").message == "expected base64, found another string")
    #expect(try problem(UUID.self, "\"x\"").message == "expected a UUID, found another string")
    #expect(try problem(URL.self, "\"\"").message == "expected a URL, found another string")
    #expect(try problem(SamplePayment.self, "{\"gold\": {}}").isSyntaxError == false)
    #expect(try problem([String: Int].self, "[]").message == "expected an object, found an array")
  }

  @Test func membersInAnyOrderAreFound() throws {
    struct Wide: Decodable {
      let sum: Int

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: SampleKey.self)
        var sum = 0
        for number in stride(from: 199, through: 0, by: -1) {
          sum += try container.decode(Int.self, forKey: SampleKey("n\(number)"))
        }
        for number in 0..<200 {
          sum += try container.decode(Int.self, forKey: SampleKey("n\(number)"))
          #expect(!container.contains(SampleKey("x\(number)")))
        }
        #expect(container.allKeys.count == 200)
        self.sum = sum
      }
    }
    let members = (0..<200).map { "\"n\($0)\": \($0)" }
    #expect(try decode(Wide.self, "{\(members.joined(separator: ","))}").sum == 199 * 200)
    #expect(try decode(Wide.self, "{\(members.reversed().joined(separator: ","))}").sum == 39_800)
    let line = "{\"quantity\": 1, \"x\": {\"title\": \"no\"}, \"\\u0074itle\": \"yes\"}"
    #expect(try decode(Line.self, line) == Line(title: "yes", quantity: 1, price: nil, genre: nil))
  }

  @Test func theLastOfTwoIsUsedWhereThatIsAllowed() throws {
    let text = "{\"title\": \"a\", \"quantity\": 1, \"title\": \"b\", \"quantity\": 2}"
    #expect(try problem(Line.self, text).code == .duplicateKey)
    let line = try decode(Line.self, text) { $0.reading.duplicateKeys = .useLast }
    #expect(line == Line(title: "b", quantity: 2, price: nil, genre: nil))
    let dictionary = try decode([String: Int].self, "{\"a\": 1, \"a\": 2}") {
      $0.reading.duplicateKeys = .useLast
    }
    #expect(dictionary == ["a": 2])
  }

  @Test func longDocumentsTakeNoQuadraticTime() throws {
    /// Skips what it cannot read, as lenient clients do.
    struct Lenient: Decodable {
      var count = 0

      init(from decoder: any Decoder) throws {
        struct Anything: Decodable {}
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd {
          if (try? container.decode(Int.self)) != nil { count += 1 }
          _ = try? container.decode(Anything.self)
        }
      }
    }
    let members = (0..<30_000).map { "\"name\($0)\":\($0)" }.joined(separator: ",")
    let elements = (0..<30_000).map { $0 % 2 == 0 ? "1" : "\"x\"" }.joined(separator: ",")
    let elapsed = try ContinuousClock().measure {
      for policy in [JSONReader.DuplicateKeys.reject, .useLast] {
        let dictionary = try decode([String: Int].self, "{\(members)}") {
          $0.reading.duplicateKeys = policy
        }
        #expect(dictionary.count == 30_000)
      }
      #expect(try decode(Lenient.self, "[\(elements)]").count == 15_000)
    }
    // One comparison for each pair would be 450 million, three times over.
    #expect(elapsed < .seconds(30))
  }

  @Test func containersBehaveAsFoundationsDo() throws {
    struct Probe: Decodable {
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: SampleKey.self)
        #expect(container.allKeys.map(\.stringValue) == ["list", "none", "object"])
        #expect(try container.decodeNil(forKey: SampleKey("none")))
        #expect(try !container.decodeNil(forKey: SampleKey("list")))
        #expect(try container.decodeIfPresent(Int.self, forKey: SampleKey("none")) == nil)
        #expect(try container.decodeIfPresent([Int].self, forKey: SampleKey("missing")) == nil)
        #expect(throws: DecodingError.self) {
          try container.decodeNil(forKey: SampleKey("missing"))
        }
        #expect(throws: DecodingError.self) { try container.superDecoder() }
        var list = try container.nestedUnkeyedContainer(forKey: SampleKey("list"))
        #expect(list.count == 5)
        #expect(list.currentIndex == 0)
        #expect(try !list.decodeNil())
        // What cannot be read is not stepped over.
        #expect(throws: DecodingError.self) { try list.decode(String.self) }
        #expect(list.currentIndex == 0)
        #expect(try list.decode(Int.self) == 1)
        #expect(try list.decodeNil())
        #expect(try list.decodeIfPresent(Int.self) == 3)
        var inner = try list.nestedUnkeyedContainer()
        #expect(inner.isAtEnd)
        #expect(throws: DecodingError.self) { try inner.decode(Int.self) }
        let object = try list.nestedContainer(keyedBy: SampleKey.self)
        #expect(try object.decode(Int.self, forKey: SampleKey("a")) == 5)
        #expect(object.codingPath.map(\.stringValue) == ["list", "4"])
        #expect(list.isAtEnd)
        let other = try container.nestedContainer(
          keyedBy: SampleKey.self, forKey: SampleKey("object"))
        let place = try other.superDecoder(forKey: SampleKey("x"))
        #expect(place.codingPath.map(\.stringValue) == ["object", "x"])
        #expect(try place.singleValueContainer().decode(String.self) == "y")
      }
    }
    _ = try decode(
      Probe.self, "{\"list\":[1,null,3,[],{\"a\":5}],\"none\":null,\"object\":{\"x\":\"y\"}}")
  }

  struct Refused: Error {}

  @Test func errorsOfTypesComeThrough() throws {
    struct Strict: Decodable {
      init(from decoder: any Decoder) throws { throw Refused() }
    }
    struct Even: Decodable {
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: SampleKey.self)
        let number = try container.decode(Int.self, forKey: SampleKey("number"))
        guard number % 2 == 0 else {
          throw DecodingError.dataCorruptedError(
            forKey: SampleKey("number"), in: container, debugDescription: "expected an even number")
        }
      }
    }
    #expect(throws: Refused.self) { try decode([Strict].self, "[{}]") }
    let error = try problem([Even].self, "[{\"number\": 2}, {\"number\": 3}]")
    #expect(error.pointer == "/1/number")
    #expect(error.message == "expected an even number")
    #expect(error.code == .invalidValue)
  }

  @Test func aDecoderKeptTooLongFindsNothing() throws {
    final class Box: @unchecked Sendable {
      var decoder: (any Decoder)?
    }
    struct Keeper: Decodable {
      init(from decoder: any Decoder) throws {
        let key = try #require(CodingUserInfoKey(rawValue: "box"))
        (decoder.userInfo[key] as? Box)?.decoder = decoder
      }
    }
    let box = Box()
    let key = try #require(CodingUserInfoKey(rawValue: "box"))
    _ = try decode(Keeper.self, "{\"a\": \"long enough to be on the heap\"}") {
      $0.userInfo[key] = box
    }
    let decoder = try #require(box.decoder)
    #expect(throws: DecodingError.self) { try decoder.container(keyedBy: SampleKey.self) }
    #expect(try decoder.singleValueContainer().decodeNil())
    #expect(decoder.codingPath.isEmpty)
    box.decoder = nil
  }

  @Test func treesComeWithoutLoss() throws {
    struct Event: Codable, Equatable {
      var name: String
      var payload: JSONValue
    }
    let text = "{\"name\":\"sold\",\"payload\":{\"z\":1.50,\"a\":[1e400,null,\"x\",true,{}]}}"
    let event = try decode(Event.self, text)
    #expect(event.payload["z"]?.number?.text == "1.50")
    #expect(String(decoding: try HazelJSONEncoder().encode(event), as: UTF8.self) == text)
    // Through Foundation numbers lose their spelling, and the order of members is not kept.
    let plain = "{\"payload\":{\"a\":[1,-2,2.5,null,\"x\",true,{}]},\"name\":\"sold\"}"
    let other = try JSONDecoder().decode(Event.self, from: Data(plain.utf8))
    #expect(try other == decode(Event.self, plain))
    let again = try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(other))
    #expect(again == other)
  }

  @Test func everyPrefixIsAnError() throws {
    let bytes = try HazelJSONEncoder().encode(SampleBook.sample)
    for length in 0..<bytes.count {
      #expect(throws: JSONError.self) {
        try HazelJSONDecoder().decode(SampleBook.self, from: Array(bytes[..<length]))
      }
    }
  }
}

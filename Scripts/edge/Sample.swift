// DTOs as Embedded Swift: what `@DTO` writes needs nothing but the kernel. The macros are declared
// here, since HazelCore, which declares them, does not run on the edge.
import HazelKernel

@attached(
  extension,
  conformances: DTO, JSONEncodable, JSONDecodable, JSONSchemaProviding, JSONObjectEncodable,
  Validatable, Sendable,
  names: named(readJSON), named(writeJSON), named(writeMembers), named(validateFields),
  named(jsonSchema), named(inlineJSONSchema), named(jsonSchemaName), named(init),
  prefixed(__hazel)
)
@attached(member, names: named(init))
macro DTO(
  keys: DTOKeys = .asWritten, unknownFields: DTOUnknownFields = .ignore,
  discriminator: StaticString = "type"
) = #externalMacro(module: "HazelMacros", type: "DTOMacro")
@attached(peer) macro Email(refusesTypos: Bool = false) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
@attached(peer) macro Length(_ range: ClosedRange<Int>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
@attached(peer) macro Range<Bound: Comparable>(_ range: ClosedRange<Bound>) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
@attached(peer) macro Pattern(_ pattern: StaticString) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
@attached(peer) macro Trim() =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")
@attached(peer) macro Validate<Value>(_ rules: Rule<Value>...) =
  #externalMacro(module: "HazelMacros", type: "FieldAttributeMacro")

extension Rule where Value == Int {
  static var even: Rule { Rule("even", "must be even") { $0.isMultiple(of: 2) } }
}

@DTO
enum Genre: String { case novel, poetry }

@DTO(keys: .snakeCase, unknownFields: .reject)
struct Publisher {
  @Trim @Length(1...80) var name: String
  @Pattern("[0-9]{4,5}") var postCode: String?
}

@DTO
struct Book {
  var title: String
  @Email var contact: String?
  @Range(0...99.5) var price: Double
  @Validate(.even) var copies: Int = 2
  var genre: Genre = .novel
  var publisher: Publisher?
  var related: [Book] = []
}

@DTO
enum Payment {
  case card(Publisher)
  case transfer(iban: String, reference: String?)
  case cash
}

@main
struct Edge {
  static func main() {
    var written = 0
    do throws(DTOError) {
      let book = try Book.decode(json: [])
      let payment = try Payment.decode(json: [])
      written = count(book) + count(payment)
    } catch {
      written = error.httpError().violations.count
    }
    written += Book.jsonSchemaDocument().description.utf8.count
  }

  static func count(_ value: some JSONEncodable) -> Int {
    var writer = JSONWriter()
    value.writeJSON(to: &writer)
    return writer.takeBytes().count
  }
}

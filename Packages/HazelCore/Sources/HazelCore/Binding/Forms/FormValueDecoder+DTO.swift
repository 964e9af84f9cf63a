import HazelKernel

/// A DTO within another Decodable value is read by its schema; of several problems the first one is
/// told, as of everything else in such a value.
extension FormValueDecoder: DirectJSONDecoder {
  func decodeDirectly<Value: JSONDecodable>(_ type: Value.Type) throws -> Value {
    guard let schema = type as? any JSONSchemaProviding.Type,
      let json = FormSchema.of(schema).json(of: value)
    else { throw mismatch("a value with a schema") }
    do throws(DTOError) {
      return try type.decode(json: json)
    } catch {
      guard case .invalid(let violations) = error, let issue = violations.issues.first else {
        throw error
      }
      let names = issue.pointer.split(separator: "/").map { part in
        String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      }
      throw FormDecodingFailure(
        path + names,
        ParameterMismatch(
          code: issue.code, message: MessageCatalog.standard.message(for: issue, locale: "en")))
    }
  }
}

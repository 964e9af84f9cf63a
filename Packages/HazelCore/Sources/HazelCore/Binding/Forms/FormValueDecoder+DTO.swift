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
      // The pointer of a very long path is cut, and then may be none.
      throw FormDecodingFailure(
        path + (JSONPointer.tokens(of: issue.pointer) ?? [issue.pointer]),
        ParameterMismatch(
          code: issue.code, message: MessageCatalog.standard.message(for: issue, locale: "en")))
    }
  }
}

import HazelKernel

extension ParameterBinder {
  /// Makes a DTO of nested names; nil when rules are broken, all of which are noted.
  ///
  /// What is missing as a whole is an object without members, so that defaults stand in: a form has
  /// no other way to say so.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - name: the name in front of the brackets; nil for all fields.
  ///   - kind: whether the query or the form is read.
  mutating func decodeDTO<Value: JSONDecodable & JSONSchemaProviding>(
    _ type: Value.Type, _ name: String?, _ kind: ParameterPlace.Kind
  ) -> Value? {
    guard let (tree, isEmpty) = fieldTree(kind) else { return nil }
    let value = name.map { tree[$0] } ?? tree
    if value == nil || isEmpty,
      let absent = (type as? any AbsentValue.Type)?.absent as? Value
    {
      return absent
    }
    let schema = FormSchema.of(type)
    guard let json = schema.json(of: value) else {
      refuseMissing(ParameterPlace(kind, name ?? ""), expected: "a value")
      return nil
    }
    let settings = context.request.validation
    do throws(DTOError) {
      let decoded = try type.decode(
        json: json, options: settings.reading, context: context.request.context(for: settings))
      return piped(decoded, ParameterPlace(kind, name ?? ""))
    } catch {
      refuse(error, name, kind, settings)
      return nil
    }
  }

  private mutating func refuse(
    _ error: DTOError, _ name: String?, _ kind: ParameterPlace.Kind, _ settings: ValidationSettings
  ) {
    guard case .invalid(let violations) = error else { return fail(error) }
    let found = settings.catalog.violations(of: violations) { pointer in
      ParameterPlace.location(of: pointer, in: name, kind)
    }
    guard kind == .form else {
      for violation in found { refuse(violation) }
      return
    }
    refuseBody(HTTPError(settings.ruleStatus, code: "invalid_body", violations: found))
  }
}

extension ParameterPlace {
  /// The place of a part of a value that was made of nested names.
  ///
  /// A part of a query is named as it is written there, `filter[price][from]`; one of a form is a
  /// part of the body.
  static func location(
    of pointer: String, in name: String?, _ kind: ParameterPlace.Kind
  ) -> Violation.Location {
    guard kind == .query else {
      return .body(pointer: (name.map { "/" + JSONPointer.escaped($0) } ?? "") + pointer)
    }
    // The pointer of a very long path is cut, and then may be none.
    var steps = JSONPointer.tokens(of: pointer) ?? [pointer]
    if let name { steps.insert(name, at: 0) }
    guard let first = steps.first else { return .query(name: "") }
    return .query(name: first + steps.dropFirst().map { "[\($0)]" }.joined())
  }
}

import HazelKernel

extension ParameterBinder {
  /// Makes a value of nested names; nil when there is none, which is noted.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - name: the name in front of the brackets; nil for all fields.
  ///   - kind: whether the query or the form is read.
  mutating func decode<Value: Decodable>(
    _ type: Value.Type, _ name: String?, _ kind: ParameterPlace.Kind
  ) -> Value? {
    guard let (tree, _) = fieldTree(kind) else { return nil }
    guard let value = name == nil ? tree : tree[name ?? ""] else {
      if let absent = (Value.self as? any AbsentValue.Type)?.absent as? Value { return absent }
      refuseMissing(ParameterPlace(kind, name ?? ""), expected: "a value")
      return nil
    }
    do {
      let decoded = try Value(from: FormValueDecoder(value, path: name.map { [$0] } ?? []))
      return piped(decoded, ParameterPlace(kind, name ?? ""))
    } catch let failure as FormDecodingFailure {
      refuse(failure.mismatch, ParameterPlace(kind, failure.name))
    } catch let error as DecodingError {
      let failure = FormDecodingFailure(error)
      refuse(failure.mismatch, ParameterPlace(kind, failure.name))
    } catch let error as HTTPError {
      note(error)
    } catch {
      fail(error)
    }
    return nil
  }
}

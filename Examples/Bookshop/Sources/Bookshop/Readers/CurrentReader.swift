import HazelCore

/// Where the guard leaves the reader who asks.
enum ReaderKey: ContextKey { typealias Value = Reader }

/// Gives a handler the reader who asks: `func me(@CurrentReader reader: Reader)`.
@propertyWrapper
struct CurrentReader<Value> {
  var wrappedValue: Value
}

extension CurrentReader: ParameterSource where Value == Reader {
  static func value(named name: String, in context: RequestContext) throws -> Reader? {
    guard let reader = context[ReaderKey.self] else { throw SecurityScheme.readers.challenge }
    return reader
  }
}

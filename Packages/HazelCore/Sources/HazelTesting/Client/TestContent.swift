import HazelCore
public import HazelKernel

/// The content of a request, and its media type.
public struct TestContent: Sendable {
  let type: HeaderValue?
  let encode: @Sendable () throws -> Bytes

  /// No content.
  public static let none: TestContent = TestContent(type: nil) { Bytes() }

  /// A value as JSON.
  public static func json<Value: Encodable & Sendable>(_ value: Value) -> TestContent {
    TestContent(type: .json) { Bytes(try HazelJSONEncoder().encode(value)) }
  }

  /// Fields of a form, as browsers send them.
  public static func form(_ fields: KeyValuePairs<String, String>) -> TestContent {
    let text = PercentCoding.encode(
      fields: fields.map { FormField(name: $0.key, value: $0.value) })
    return TestContent(type: "application/x-www-form-urlencoded") { Bytes(text) }
  }

  /// Text as it is; plain text by default.
  public static func text(_ text: String, type: HeaderValue = .plainText) -> TestContent {
    TestContent(type: type) { Bytes(text) }
  }

  /// Bytes as they are.
  public static func bytes(_ bytes: Bytes, type: HeaderValue = .octetStream) -> TestContent {
    TestContent(type: type) { bytes }
  }
}

public import HazelKernel

/// The content of a response in one media type, for documents.
public struct ContentDescription: Sendable {
  /// How values stand in the content.
  public enum Form: Hashable, Sendable {
    /// The content is one value.
    case whole
    /// The content is a stream of values, each of which follows the schema: lines of NDJSON, the
    /// data of server-sent events.
    case sequence
  }

  /// The value of `Content-Type`: "text/csv; charset=utf-8".
  public var contentType: HeaderValue
  /// The type of the value, or of each value of a stream; nil when nothing is known of it.
  public var type: (any Any.Type)?
  /// How values stand in the content.
  public var form: Form

  /// Describes content.
  ///
  /// - Parameters:
  ///   - contentType: the value of `Content-Type`.
  ///   - type: the type of the value, or of each value of a stream; nil, the default, when nothing
  ///     is known of it.
  ///   - form: how values stand in the content; one value by default.
  public init(_ contentType: HeaderValue, _ type: (any Any.Type)? = nil, form: Form = .whole) {
    self.contentType = contentType
    self.type = type
    self.form = form
  }

  /// The media type without parameters: "text/csv".
  public var mediaType: String {
    let text = contentType.text.prefix { $0 != ";" }
    return text.filter { $0 != " " && $0 != "\t" }.lowercased()
  }

  /// What makes the schema of the value; nil when its type has none.
  public var schemaType: (any JSONSchemaProviding.Type)? { type as? any JSONSchemaProviding.Type }
}

extension HeaderValue {
  /// Stands for every media type, in documents.
  static let anything: HeaderValue = "*/*"
}

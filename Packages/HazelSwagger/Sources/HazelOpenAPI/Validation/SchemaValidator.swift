public import HazelKernel

/// Checks values against schemas (JSON Schema 2020-12).
///
/// It is made for development and tests: whether an answer is what its document says.
///
/// ```swift
/// let validator = SchemaValidator(document)
/// if let book = document.components.schemas["Book"] {
///   let violations = validator.violations(of: answer, against: book)
/// }
/// ```
///
/// All keywords of the vocabularies for applying and validating count. References lead to places of
/// the same document: `#/…` and `#anchor`; `$dynamicRef` counts as `$ref`. Keywords that it does
/// not know are ignored, as the specification says. Patterns are run by Swift's `Regex`, whose time
/// some patterns make very long: schemas of strangers should not be used where time matters.
public struct SchemaValidator: Sendable {
  /// How much is done at the most.
  public struct Options: Sendable, Equatable {
    /// Whether `format` is checked, where it is one of those known (see
    /// ``SchemaValidator/formats``); true by default.
    public var checksFormats: Bool
    /// How many violations are reported; 100 by default.
    public var maximumViolations: Int
    /// How many schemas may be applied inside of each other; 256 by default, 512 at the most.
    public var maximumDepth: Int
    /// How many schemas are applied to values altogether; 1,000,000 by default.
    public var maximumSteps: Int

    /// Makes options.
    public init(
      checksFormats: Bool = true,
      maximumViolations: Int = 100,
      maximumDepth: Int = 256,
      maximumSteps: Int = 1_000_000
    ) {
      self.checksFormats = checksFormats
      self.maximumViolations = max(maximumViolations, 1)
      self.maximumDepth = min(max(maximumDepth, 1), 512)
      self.maximumSteps = max(maximumSteps, 1)
    }
  }

  /// The formats that are checked.
  public static let formats: [String] = [
    "byte", "date", "date-time", "email", "int32", "int64", "ipv4", "uint64", "uri", "uuid",
  ]

  private let root: JSONValue
  private let options: Options
  private let anchors: [String: JSONValue]

  /// Makes a validator for schemas of a document.
  ///
  /// - Parameters:
  ///   - document: where references lead; schemas of OpenAPI 3.0 are read as such.
  ///   - options: how much is done.
  public init(_ document: OpenAPIDocument, options: Options = Options()) {
    self.init(root: document.convertedTo31().jsonValue, options: options)
  }

  /// Makes a validator for schemas of any document.
  ///
  /// - Parameters:
  ///   - root: where references lead.
  ///   - options: how much is done.
  public init(root: JSONValue, options: Options = Options()) {
    self.root = root
    self.options = options
    var anchors: [String: JSONValue] = [:]
    Self.collectAnchors(in: root, depth: 0, into: &anchors)
    self.anchors = anchors
  }

  /// Checks a value.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - schema: what it should be.
  /// - Returns: all violations in the order of the schema, none for a valid value.
  public func violations(
    of value: JSONValue, against schema: JSONSchema
  ) -> [SchemaViolation] {
    violations(of: value, against: schema.value)
  }

  /// Checks a value against a schema that may be `true` or `false` too.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - schema: what it should be: an object of keywords, `true` or `false`.
  /// - Returns: all violations in the order of the schema, none for a valid value.
  public func violations(of value: JSONValue, against schema: JSONValue) -> [SchemaViolation] {
    var run = SchemaRun(root: root, anchors: anchors, options: options)
    _ = run.apply(schema, to: value)
    return run.violations
  }

  private static func collectAnchors(
    in value: JSONValue, depth: Int, into anchors: inout [String: JSONValue]
  ) {
    guard depth < 512 else { return }
    switch value {
    case .object(let object):
      for name in ["$anchor", "$dynamicAnchor"] {
        if let anchor = object[name]?.string, anchors[anchor] == nil { anchors[anchor] = value }
      }
      for member in object.members {
        collectAnchors(in: member.value, depth: depth + 1, into: &anchors)
      }
    case .array(let elements):
      for element in elements { collectAnchors(in: element, depth: depth + 1, into: &anchors) }
    default: break
    }
  }
}

/// The fields of a body of type `application/x-www-form-urlencoded`.
///
/// ```swift
/// let form = try FormFields(request.body.bytes)
/// let title = try form.require("title", as: String.self)
/// ```
public struct FormFields: URLEncodedFields {
  /// The encoded bytes.
  public let raw: Bytes
  /// The number of fields; several of the same name count each.
  public let count: Int
  /// The limits that were kept.
  public let limits: FormLimits

  /// Makes an empty list.
  public init() {
    raw = Bytes()
    count = 0
    limits = .default
  }

  /// Checks the bytes of a body; they are kept without a copy.
  ///
  /// - Parameters:
  ///   - raw: the encoded bytes.
  ///   - limits: what they may hold.
  /// - Throws: ``FormError`` with the position of the first problem.
  public init(_ raw: Bytes, limits: FormLimits = .default) throws(FormError) {
    count = try raw.withUnsafeBytes { (octets) throws(FormError) in
      try URLEncodedScanner.check(octets, limits: limits, source: Self.source)
    }
    self.raw = raw
    self.limits = limits
  }

  /// Where the fields come from.
  public static var source: FormError.Source { .form }

  /// Walks over the fields in the order in which they came.
  public func makeIterator() -> URLEncodedIterator {
    URLEncodedIterator(raw: raw)
  }
}

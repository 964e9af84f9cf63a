/// A value that reads itself from JSON, without Codable.
public protocol JSONDecodable: Validatable {
  /// Reads the value.
  ///
  /// - Parameter reader: what it is read from; what is wrong is added to its violations.
  /// - Returns: nil where no value could be made; then a violation was added.
  /// - Throws: where the text is no JSON.
  static func readJSON(from reader: inout ValidatingReader) throws(JSONError) -> Self?
}

extension JSONDecodable {
  /// Reads a document and checks its rules.
  ///
  /// - Parameters:
  ///   - json: the text.
  ///   - options: limits and policies for reading.
  ///   - context: what rules may know beside the value.
  /// - Throws: ``DTOError``: either the first place where the text is no JSON, or everything that is
  ///   wrong with its content.
  public static func decode(
    json: [UInt8], options: JSONReader.Options = JSONReader.Options(),
    context: ValidationContext = ValidationContext()
  ) throws(DTOError) -> Self {
    try json.withUnsafeBufferPointer { buffer throws(DTOError) in
      try decode(json: buffer, options: options, context: context)
    }
  }

  /// Reads a document from a view, without a copy, and checks its rules.
  ///
  /// - Parameters:
  ///   - json: the text.
  ///   - options: limits and policies for reading.
  ///   - context: what rules may know beside the value.
  /// - Throws: ``DTOError``, as ``decode(json:options:context:)-([UInt8],_,_)``.
  public static func decode(
    json: Bytes, options: JSONReader.Options = JSONReader.Options(),
    context: ValidationContext = ValidationContext()
  ) throws(DTOError) -> Self {
    try json.withUnsafeBytes { raw throws(DTOError) in
      // The memory of a `Bytes` is never written to, so it may be seen as bytes.
      try decode(
        json: raw.assumingMemoryBound(to: UInt8.self), options: options, context: context)
    }
  }

  /// Reads a document from memory and checks its rules.
  ///
  /// - Parameters:
  ///   - json: the text.
  ///   - options: limits and policies for reading.
  ///   - context: what rules may know beside the value.
  /// - Throws: ``DTOError``.
  @inlinable
  public static func decode(
    json: UnsafeBufferPointer<UInt8>, options: JSONReader.Options = JSONReader.Options(),
    context: ValidationContext = ValidationContext()
  ) throws(DTOError) -> Self {
    var reader = ValidatingReader(json, options: options, context: context)
    let value: Self?
    do throws(JSONError) {
      value = try readJSON(from: &reader)
      try reader.reader.finish()
    } catch {
      throw .malformed(error)
    }
    guard let value, reader.violations.isEmpty else { throw .invalid(reader.violations) }
    return value
  }
}

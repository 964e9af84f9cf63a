import HazelKernel

extension ParameterBinder {
  /// The text that the pattern captured under a name; nil when an optional parameter was left out.
  ///
  /// The router only checks that escapes are well formed; escapes that are no text, or control
  /// characters, are refused here and never reach a handler undecoded.
  public mutating func pathTexts(_ name: String) -> ParameterTexts? {
    guard let bytes = context.request.parameters.bytes(of: name) else { return ParameterTexts() }
    let text = ParameterText(bytes, .path)
    guard !text.isLiteral else { return ParameterTexts(text) }
    do throws(URIError) {
      _ = try bytes.withUnsafeBytes { bytes throws(URIError) in
        try PercentCoding.decode(bytes, options: .path)
      }
      return ParameterTexts(text)
    } catch {
      refuse(
        Violation(
          .path(name: name), code: error.code.rawValue, message: "expected text, escaped as UTF-8"))
      return nil
    }
  }

  /// A parameter of the path.
  @inlinable
  public mutating func path<Value: ParameterValue>(
    _ name: String, _ type: Value.Type
  ) -> Value? {
    guard let texts = pathTexts(name) else { return nil }
    return convert(texts, ParameterPlace(.path, name), type)
  }

  /// A parameter of the path that may be left out.
  @inlinable
  public mutating func path<Value: ParameterValue>(
    _ name: String, _ type: Value.Type, default value: @autoclosure () -> Value
  ) -> Value? {
    guard let texts = pathTexts(name) else { return nil }
    return convert(texts, ParameterPlace(.path, name), default: value)
  }
}

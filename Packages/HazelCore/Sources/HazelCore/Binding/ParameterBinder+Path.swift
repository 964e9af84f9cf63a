import HazelKernel

extension ParameterBinder {
  /// The text that the pattern captured under a name; nil when an optional parameter was left out.
  public func pathTexts(_ name: String) -> ParameterTexts {
    ParameterTexts(context.request.parameters.bytes(of: name).map { ParameterText($0, .path) })
  }

  /// A parameter of the path.
  @inlinable
  public mutating func path<Value: ParameterValue>(
    _ name: String, _ type: Value.Type
  ) -> Value? {
    convert(pathTexts(name), ParameterPlace(.path, name), type)
  }

  /// A parameter of the path that may be left out.
  @inlinable
  public mutating func path<Value: ParameterValue>(
    _ name: String, _ type: Value.Type, default value: @autoclosure () -> Value
  ) -> Value? {
    convert(pathTexts(name), ParameterPlace(.path, name), default: value)
  }
}

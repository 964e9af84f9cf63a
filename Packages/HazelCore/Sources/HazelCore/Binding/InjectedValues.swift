import HazelKernel

/// Gives handlers what they take from the container per call.
enum InjectedValues {
  /// The instance for a parameter with `@Inject`.
  ///
  /// - Parameters:
  ///   - type: the type of the parameter.
  ///   - name: the name of the provider; nil for none.
  ///   - position: the place among ``OperationDescription/injections`` of the route.
  ///   - context: the request, whose scope holds what lives as long as it.
  static func resolve<Value>(
    _ type: Value.Type, named name: String?, at position: Int, in context: RequestContext
  ) throws -> Value {
    throw HTTPError(.internalServerError, code: "no_container")
  }
}

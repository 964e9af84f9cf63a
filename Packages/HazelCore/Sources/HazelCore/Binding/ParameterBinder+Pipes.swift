import HazelKernel

extension ParameterBinder {
  /// Hands an argument through the pipes of the route.
  ///
  /// Every argument that is read from the path, the query, a header field, a cookie or a form comes
  /// by here, and the body with an empty name. A route without pipes pays nothing for it.
  @inlinable
  mutating func piped<Value>(_ value: Value, _ place: ParameterPlace) -> Value? {
    hasPipes ? throughPipes(value, place) : value
  }

  @inline(never) @usableFromInline
  mutating func throughPipes<Value>(_ value: Value, _ place: ParameterPlace) -> Value? {
    do {
      return try context.piped(value, place)
    } catch let error as HTTPError where error.status == .badRequest && !error.violations.isEmpty {
      for violation in error.violations { refuse(violation) }
    } catch {
      fail(error)
    }
    return nil
  }
}

public import HazelKernel

extension RouteTrait {
  /// Calls the handler as soon as the head of a request is there, unless the route says otherwise.
  ///
  /// A handler with a parameter `@Body` of type ``RequestBody`` has it by itself.
  public static var streamedBody: RouteTrait {
    RouteTrait { route in
      if route.body == .collect { route.body = .stream }
    }
  }

  /// What happens to the content of a request first.
  public static func body(_ policy: BodyPolicy) -> RouteTrait {
    RouteTrait { $0.body = policy }
  }
}

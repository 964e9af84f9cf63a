extension RouteTrait {
  /// Several traits as one, applied from left to right.
  public static func traits(_ traits: RouteTrait...) -> RouteTrait {
    RouteTrait { configuration in
      for trait in traits { trait.apply(to: &configuration) }
    }
  }

  // MARK: Guards

  /// Guards, which run in the order in which they are named.
  public static func guards(_ guards: any GuardComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in guards { configuration.components.guards.append(.value(part)) }
    }
  }

  /// Guards that the container makes: `.guards(SignedInGuard.self)`.
  public static func guards(_ types: any (GuardComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.guards.append(.type(type)) }
    }
  }

  // MARK: Interceptors

  /// Interceptors, the outermost first.
  public static func interceptors(_ interceptors: any InterceptorComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in interceptors { configuration.components.interceptors.append(.interceptor(part)) }
    }
  }

  /// Interceptors that the container makes.
  public static func interceptors(
    _ types: any (InterceptorComponent & Injectable).Type...
  ) -> RouteTrait {
    RouteTrait { configuration in
      for type in types {
        configuration.components.interceptors.append(.interceptor(type: type))
      }
    }
  }

  // MARK: Pipes

  /// Pipes, which get each value in the order in which they are named.
  public static func pipes(_ pipes: any PipeComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in pipes { configuration.components.pipes.append(.value(part)) }
    }
  }

  /// Pipes that the container makes.
  public static func pipes(_ types: any (PipeComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.pipes.append(.type(type)) }
    }
  }

  // MARK: Exception filters

  /// Exception filters; the last one named is asked first.
  public static func filters(_ filters: any FilterComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in filters { configuration.components.filters.append(.value(part)) }
    }
  }

  /// Exception filters that the container makes.
  public static func filters(_ types: any (FilterComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.filters.append(.type(type)) }
    }
  }

  // MARK: Middleware

  /// Middleware, the outermost first.
  public static func middleware(_ middleware: any MiddlewareComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in middleware { configuration.components.middleware.append(.middleware(part)) }
    }
  }

  /// Middleware that the container makes.
  public static func middleware(
    _ types: any (MiddlewareComponent & Injectable).Type...
  ) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.middleware.append(.middleware(type: type)) }
    }
  }
}

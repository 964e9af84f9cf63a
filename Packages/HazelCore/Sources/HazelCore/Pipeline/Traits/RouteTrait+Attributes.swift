// What `@UseGuards(...)` and its like mean: the traits under the names of the attributes.
extension RouteTrait {
  /// The same as `.guards(...)`.
  public static func useGuards(_ parts: any GuardComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in parts { configuration.components.guards.append(.value(part)) }
    }
  }

  /// The same as `.guards(...)`.
  public static func useGuards(_ types: any (GuardComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.guards.append(.type(type)) }
    }
  }

  /// The same as `.interceptors(...)`.
  public static func useInterceptors(_ parts: any InterceptorComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in parts { configuration.components.interceptors.append(.interceptor(part)) }
    }
  }

  /// The same as `.interceptors(...)`.
  public static func useInterceptors(_ types: any (InterceptorComponent & Injectable).Type...)
    -> RouteTrait
  {
    RouteTrait { configuration in
      for type in types { configuration.components.interceptors.append(.interceptor(type: type)) }
    }
  }

  /// The same as `.pipes(...)`.
  public static func usePipes(_ parts: any PipeComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in parts { configuration.components.pipes.append(.value(part)) }
    }
  }

  /// The same as `.pipes(...)`.
  public static func usePipes(_ types: any (PipeComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.pipes.append(.type(type)) }
    }
  }

  /// The same as `.filters(...)`.
  public static func useFilters(_ parts: any FilterComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in parts { configuration.components.filters.append(.value(part)) }
    }
  }

  /// The same as `.filters(...)`.
  public static func useFilters(_ types: any (FilterComponent & Injectable).Type...) -> RouteTrait {
    RouteTrait { configuration in
      for type in types { configuration.components.filters.append(.type(type)) }
    }
  }

  /// The same as `.middleware(...)`.
  public static func useMiddleware(_ parts: any MiddlewareComponent...) -> RouteTrait {
    RouteTrait { configuration in
      for part in parts { configuration.components.middleware.append(.middleware(part)) }
    }
  }

  /// The same as `.middleware(...)`.
  public static func useMiddleware(_ types: any (MiddlewareComponent & Injectable).Type...)
    -> RouteTrait
  {
    RouteTrait { configuration in
      for type in types { configuration.components.middleware.append(.middleware(type: type)) }
    }
  }
}

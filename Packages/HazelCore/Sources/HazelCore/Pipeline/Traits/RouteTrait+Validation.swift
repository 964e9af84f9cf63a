extension RouteTrait {
  /// Checks what a handler takes by rules that have to ask somebody, before the handler is called.
  ///
  /// ```swift
  /// @Post(.validate(by: UniqueTitle.self)) func create(@Body draft: CreateBook) -> Book
  /// ```
  ///
  /// The value is that of a parameter with `@Body`, `@Form` or `@Query` of the validator's type; for
  /// a closure it is the body. The validator runs when all other rules of the value hold, after
  /// interceptors have let the request in. The route waits then, also if its handler does not. On a
  /// controller it is meant for the routes that take such a value.
  ///
  /// - Parameter type: the validator, which the container makes with what it needs.
  public static func validate<Validator: AsyncValidator & Injectable>(
    by type: Validator.Type
  ) -> RouteTrait where Validator.Value: DTO {
    RouteTrait { configuration in
      configuration.components.validators.append(
        RouteValidator(
          value: Validator.Value.self, optionalValue: Validator.Value?.self,
          component: RouteComponent(
            type: type, isAsync: true, call: { ValidationCall($0) }, scoped: ValidationCall.scoped))
      )
    }
  }

  /// Checks what a handler takes by a validator that is there already.
  ///
  /// - Parameter validator: the validator.
  public static func validate<Validator: AsyncValidator>(
    by validator: Validator
  ) -> RouteTrait where Validator.Value: DTO {
    RouteTrait { configuration in
      configuration.components.validators.append(
        RouteValidator(
          value: Validator.Value.self, optionalValue: Validator.Value?.self,
          component: RouteComponent(
            value: validator, isAsync: true, call: ValidationCall(validator))))
    }
  }
}

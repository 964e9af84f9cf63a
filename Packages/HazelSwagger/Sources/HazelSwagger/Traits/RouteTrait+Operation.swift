public import HazelCore
public import HazelKernel
public import HazelOpenAPI

extension RouteTrait {
  /// Changes what documents say of the route, when everything that the code says is there already.
  ///
  /// ```swift
  /// @Get("/:id", .operation { $0.parameters.removeLast() })
  /// ```
  ///
  /// - Parameter change: changes the operation.
  public static func operation(
    _ change: @escaping @Sendable (inout OpenAPIOperation) -> Void
  ) -> RouteTrait {
    edit { operation, _ in change(&operation) }
  }

  /// The id of the operation, by which generated clients name their methods. It must be unique in
  /// the application.
  public static func operationID(_ id: String) -> RouteTrait {
    operation { $0.operationID = id }
  }

  /// What the route does, in CommonMark, in place of the comment before its handler.
  public static func description(_ text: String) -> RouteTrait {
    operation { $0.description = text }
  }

  /// Where more is written about the route.
  ///
  /// - Parameters:
  ///   - url: the page.
  ///   - description: what is there; nil, the default, for nothing.
  public static func externalDocumentation(
    _ url: String, _ description: String? = nil
  ) -> RouteTrait {
    operation {
      $0.externalDocumentation = OpenAPIExternalDocumentation(url: url, description: description)
    }
  }

  /// A member of the operation that no standard knows.
  ///
  /// - Parameters:
  ///   - name: its name, which begins with "x-".
  ///   - value: its value.
  public static func documentExtension(_ name: String, _ value: JSONValue) -> RouteTrait {
    RouteTrait { configuration in
      guard name.hasPrefix("x-"), name.utf8.count > 2 else {
        configuration.report(
          "HZ543", detail: "\"\(name)\" is no name of an extension",
          hint: "begin it with \"x-\", as in \"x-\(name)\"")
        return
      }
      configuration.metadata[OperationEditsKey.self].append(
        OperationEdit { operation, _ in operation.extensions[name] = value })
    }
  }

  static func edit(
    _ change: @escaping @Sendable (inout OpenAPIOperation, inout SchemaCollector) -> Void
  ) -> RouteTrait {
    RouteTrait { $0.metadata[OperationEditsKey.self].append(OperationEdit(change: change)) }
  }
}

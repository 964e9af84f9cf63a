public import HazelCore
public import HazelKernel
import HazelOpenAPI

extension RouteTrait {
  /// Says what the content of requests is, where the handler takes bytes or reads them as they come:
  /// a multipart form with a file, an image.
  ///
  /// ```swift
  /// @Post("/covers", .accepts("multipart/form-data", CoverForm.self))
  /// func upload(@Body content: RequestBody) async throws -> NoContent { … }
  /// ```
  ///
  /// Said several times, each media type is one that the handler takes. What the handler's parameters
  /// say is replaced.
  ///
  /// - Parameters:
  ///   - mediaType: the media type, ranges like "image/*" included.
  ///   - type: the type whose schema the content follows; nil, the default, for bytes. In a multipart
  ///     form, a field of type `[UInt8]` or `Data` is a file.
  public static func accepts(
    _ mediaType: String, _ type: (any JSONSchemaProviding.Type)? = nil
  ) -> RouteTrait {
    RouteTrait { configuration in
      let isFirst = !configuration.metadata[AcceptsContentKey.self]
      configuration.metadata[AcceptsContentKey.self] = true
      let edit = OperationEdit { operation, schemas in
        var body = operation.requestBody?.value ?? OpenAPIRequestBody(isRequired: true)
        if isFirst { body.content = [:] }
        let isMultipart = mediaType.lowercased().hasPrefix("multipart/")
        let schema = type.map { type in
          isMultipart
            ? MultipartSchema.of(type, &schemas) : schemas.schema(of: type, .input)
        }
        body.content[mediaType] = OpenAPIMediaType(schema: schema)
        operation.requestBody = .value(body)
      }
      configuration.metadata[OperationEditsKey.self].append(edit)
    }
  }

  /// An example of the content of a request.
  ///
  /// - Parameters:
  ///   - name: what the example is called; "example" by default.
  ///   - value: the content.
  public static func requestExample<Value: JSONEncodable & Sendable>(
    _ name: String = "example", _ value: Value
  ) -> RouteTrait {
    operation { operation in
      guard case .value(var body) = operation.requestBody, let json = Example.json(value) else {
        return
      }
      for media in body.content where media.name.hasSuffix("json") {
        body.content[media.name]?.examples[name] = .value(OpenAPIExample(value: json))
      }
      operation.requestBody = .value(body)
    }
  }

  /// What clients have to show, in place of what the guards of the route say; none for nothing.
  public static func security(_ requirements: SecurityRequirement...) -> RouteTrait {
    RouteTrait { $0.metadata[DeclaredSecurityKey.self] = requirements }
  }
}

/// Whether a route has said what it accepts.
private enum AcceptsContentKey: RouteMetadataKey {
  static var defaultValue: Bool { false }
}

public import HazelCore
public import HazelKernel
import HazelOpenAPI

extension RouteTrait {
  /// Says that the route may answer with the errors of a type, where its handler throws `any Error`.
  ///
  /// A handler with typed throws says it by itself.
  ///
  /// - Parameter type: a type of errors that describes them, as one with `@HTTPErrors` does.
  public static func mayThrow<Failure: HTTPErrorDescribing>(_ type: Failure.Type) -> RouteTrait {
    RouteTrait { $0.metadata[DeclaredErrorsKey.self].append(type) }
  }

  /// Says that the route may answer in a way that its types do not say.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - summary: when it does; nil, the default, for nothing.
  ///   - type: the type of the content in JSON; nil, the default, for none.
  public static func mayRespond(
    _ status: HTTPStatus, _ summary: String? = nil,
    _ type: (any JSONSchemaProviding.Type)? = nil
  ) -> RouteTrait {
    let content = type.map { [ContentDescription(.json, $0)] } ?? []
    return mayRespond(ResponseDescription(status, summary, content: content))
  }

  /// Says that the route may answer in a way that its types do not say.
  public static func mayRespond(_ response: ResponseDescription) -> RouteTrait {
    RouteTrait { $0.metadata[DeclaredResponsesKey.self].append(response) }
  }

  /// An example of the content of an answer.
  ///
  /// - Parameters:
  ///   - status: the status of the answer; 200 by default.
  ///   - name: what the example is called; "example" by default.
  ///   - value: the content.
  public static func responseExample<Value: JSONEncodable & Sendable>(
    _ status: HTTPStatus = .ok, _ name: String = "example", _ value: Value
  ) -> RouteTrait {
    operation { operation in
      guard case .value(var response) = operation.responses["\(status.code)"],
        let json = Example.json(value)
      else { return }
      for media in response.content where media.name.hasSuffix("json") {
        response.content[media.name]?.examples[name] = .value(OpenAPIExample(value: json))
      }
      operation.responses["\(status.code)"] = .value(response)
    }
  }
}

/// Values as examples.
enum Example {
  /// A value as JSON; nil for one that JSON can not express.
  static func json(_ value: some JSONEncodable) -> JSONValue? {
    var writer = JSONWriter()
    value.writeJSON(to: &writer)
    guard let bytes = try? writer.finish() else { return nil }
    return try? JSONValue(parsing: bytes)
  }
}

import HazelKernel

extension ResponseDescriptions {
  /// Finds out what a handler answers that returns values of a type.
  ///
  /// - Parameter type: the type of the result; nil for nothing, which is answered with 204.
  public init(of type: (any Any.Type)?) {
    add(resultsOf: type)
  }

  /// Finds out what a handler answers, with the errors that it declares.
  ///
  /// - Parameters:
  ///   - operation: what the signature of the handler says.
  ///   - shape: the status and the header fields that the route gives all results; nil for none.
  public init(of operation: OperationDescription, shape: ResponseShape? = nil) {
    if operation.sendsEvents {
      add(eventsOf: operation.result)
    } else {
      add(resultsOf: operation.result)
    }
    if let shape { apply(shape) }
    if let failure = operation.failure { add(errorsOf: failure) }
  }

  /// Adds what a handler answers that returns values of a type.
  ///
  /// - Parameter type: the type of the result; nil for nothing, which is answered with 204.
  public mutating func add(resultsOf type: (any Any.Type)?) {
    guard let type, type != Void.self else { return add(.noContent) }
    // More wrappers than anybody writes.
    guard depth < 32 else { return addUnknown() }
    depth += 1
    defer { depth -= 1 }
    if let result = type as? any ResponseConvertible.Type {
      result.describeResponses(&self)
    } else if let wrapper = type as? any ResultWrapper.Type {
      wrapper.describeWrapped(&self)
    } else if let sequence = type as? any AsyncSequence.Type {
      add(streamOf: Self.element(of: sequence))
    } else if type is any Encodable.Type {
      add(json: type)
    } else {
      addUnknown()
    }
  }

  /// Adds the errors that a type of errors describes.
  ///
  /// - Parameter type: a type that is ``HTTPErrorDescribing``, or one whose cases can be listed.
  public mutating func add(errorsOf type: any Any.Type) {
    for error in HTTPErrorDescription.all(of: type) ?? [] { add(error) }
  }

  /// What a stream of elements becomes; see `__respond`.
  private mutating func add(streamOf element: any Any.Type) {
    if element == String.self {
      add(.ok, ContentDescription(.plainText, String.self))
    } else if element == Bytes.self || element == [UInt8].self {
      add(.ok, ContentDescription(.octetStream))
    } else {
      add(.ok, ContentDescription("application/x-ndjson", element, form: .sequence))
    }
  }

  /// What a handler with `@Sse` answers; see `__respondEvents`.
  private mutating func add(eventsOf type: (any Any.Type)?) {
    guard let sequence = type as? any AsyncSequence.Type else { return add(resultsOf: type) }
    let element = Self.element(of: sequence)
    let data: (any Any.Type)? = element == ServerSentEvent.self ? nil : element
    add(events: data)
  }

  /// Adds a stream of server-sent events.
  ///
  /// - Parameter type: the type of the data of an event; nil when nothing is known of it.
  public mutating func add(events type: (any Any.Type)?) {
    add(.ok, ContentDescription("text/event-stream", type, form: .sequence))
  }

  /// Gives all answers what the route says of its results.
  private mutating func apply(_ shape: ResponseShape) {
    change { response in
      if let status = shape.status {
        response.status = status
        if status.forbidsContent { response.content = [] }
      }
      shape.headers.forEachField { field in
        response.headers.removeAll { $0.name == field.name }
        if field.name == .contentType {
          for index in response.content.indices {
            response.content[index].contentType = field.value
          }
        } else {
          response.headers.append(HeaderDescription(field.name, value: field.value))
        }
      }
    }
  }

  private static func element<Values: AsyncSequence>(of type: Values.Type) -> any Any.Type {
    Values.Element.self
  }
}

/// A type that is nothing by itself, but may be a result with what it holds.
protocol ResultWrapper {
  static func describeWrapped(_ responses: inout ResponseDescriptions)
}

extension Optional: ResultWrapper {
  static func describeWrapped(_ responses: inout ResponseDescriptions) {
    responses.add(resultsOf: Wrapped.self)
    responses.add(HTTPErrorDescription(.notFound))
  }
}

extension Result: ResultWrapper {
  static func describeWrapped(_ responses: inout ResponseDescriptions) {
    responses.add(resultsOf: Success.self)
    responses.add(errorsOf: Failure.self)
  }
}

/// The methods that a path can describe.
public enum OpenAPIMethod: String, Sendable, Equatable, CaseIterable {
  /// GET
  case get
  /// PUT
  case put
  /// POST
  case post
  /// DELETE
  case delete
  /// OPTIONS
  case options
  /// HEAD
  case head
  /// PATCH
  case patch
  /// TRACE
  case trace
}

extension OpenAPIPathItem {
  /// The operation of a method.
  public subscript(method: OpenAPIMethod) -> OpenAPIOperation? {
    get { operations[method.rawValue] }
    set { operations[method.rawValue] = newValue }
  }
}

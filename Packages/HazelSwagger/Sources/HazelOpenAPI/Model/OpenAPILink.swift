public import HazelKernel

/// An operation that can follow a response (section 4.8.20).
public struct OpenAPILink: Sendable, Equatable {
  /// The address of the operation (`operationRef`).
  public var operationReference: String?
  /// The name of the operation, instead of an address (`operationId`).
  public var operationID: String?
  /// The values of its parameters: constants, or expressions: "$response.body#/id".
  public var parameters: JSONObject
  /// What is sent: a constant or an expression.
  public var requestBody: JSONValue?
  /// A longer text, as Markdown.
  public var description: String?
  /// Where the operation is reached, if elsewhere.
  public var server: OpenAPIServer?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    operationReference: String? = nil,
    operationID: String? = nil,
    parameters: JSONObject = JSONObject(),
    requestBody: JSONValue? = nil,
    description: String? = nil,
    server: OpenAPIServer? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.operationReference = operationReference
    self.operationID = operationID
    self.parameters = parameters
    self.requestBody = requestBody
    self.description = description
    self.server = server
    self.extensions = extensions
  }
}

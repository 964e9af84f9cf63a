public import HazelKernel

/// What a document is about (OpenAPI 3.1.1, section 4.8.2).
public struct OpenAPIInfo: Sendable, Equatable {
  /// The name of the interface.
  public var title: String
  /// A short text.
  public var summary: String?
  /// A longer text, as Markdown.
  public var description: String?
  /// Where the terms of service stand.
  public var termsOfService: String?
  /// Whom to ask.
  public var contact: OpenAPIContact?
  /// What may be done with the interface.
  public var license: OpenAPILicense?
  /// The version of the interface: "1.4.0".
  public var version: String
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    title: String,
    summary: String? = nil,
    description: String? = nil,
    termsOfService: String? = nil,
    contact: OpenAPIContact? = nil,
    license: OpenAPILicense? = nil,
    version: String,
    extensions: JSONObject = JSONObject()
  ) {
    self.title = title
    self.summary = summary
    self.description = description
    self.termsOfService = termsOfService
    self.contact = contact
    self.license = license
    self.version = version
    self.extensions = extensions
  }
}

/// Whom to ask about an interface (section 4.8.3).
public struct OpenAPIContact: Sendable, Equatable {
  /// The name of a person or an organization.
  public var name: String?
  /// Their page.
  public var url: String?
  /// Their address.
  public var email: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    name: String? = nil,
    url: String? = nil,
    email: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.name = name
    self.url = url
    self.email = email
    self.extensions = extensions
  }
}

/// What may be done with an interface (section 4.8.4).
public struct OpenAPILicense: Sendable, Equatable {
  /// The name of the licence.
  public var name: String
  /// Its SPDX expression: "Apache-2.0".
  public var identifier: String?
  /// Where its text stands.
  public var url: String?
  /// Extensions (`x-…`) and other members that OpenAPI does not define.
  public var extensions: JSONObject

  /// Makes it of its parts.
  public init(
    name: String,
    identifier: String? = nil,
    url: String? = nil,
    extensions: JSONObject = JSONObject()
  ) {
    self.name = name
    self.identifier = identifier
    self.url = url
    self.extensions = extensions
  }
}

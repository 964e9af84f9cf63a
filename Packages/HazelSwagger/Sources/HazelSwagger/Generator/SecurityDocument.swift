import HazelCore
import HazelKernel
import HazelOpenAPI

extension OpenAPISecurityScheme {
  /// A scheme as documents describe it.
  init(_ scheme: SecurityScheme) {
    let kind: Kind =
      switch scheme.kind {
      case .bearer(let format): .http(scheme: "bearer", bearerFormat: format)
      case .basic: .http(scheme: "basic")
      case .apiKey(.header(let name)): .apiKey(name: name.text, location: .header)
      case .apiKey(.query(let name)): .apiKey(name: name, location: .query)
      case .apiKey(.cookie(let name)): .apiKey(name: name, location: .cookie)
      case .oauth2(let flows): .oauth2(OpenAPIOAuthFlows(flows))
      case .openIDConnect(let url): .openIDConnect(url: url)
      case .mutualTLS: .mutualTLS
      }
    self.init(kind: kind, description: scheme.summary)
  }
}

extension OpenAPIOAuthFlows {
  fileprivate init(_ flows: OAuthFlows) {
    self.init(
      implicit: flows.implicit.map { OpenAPIOAuthFlow($0) },
      password: flows.password.map { OpenAPIOAuthFlow($0) },
      clientCredentials: flows.clientCredentials.map { OpenAPIOAuthFlow($0) },
      authorizationCode: flows.authorizationCode.map { OpenAPIOAuthFlow($0) })
  }
}

extension OpenAPIOAuthFlow {
  fileprivate init(_ flow: OAuthFlows.Flow) {
    self.init(
      authorizationURL: flow.authorizationURL, tokenURL: flow.tokenURL,
      refreshURL: flow.refreshURL)
    for scope in flow.scopes { scopes[scope.name] = scope.summary }
  }
}

extension OpenAPISecurityRequirement {
  /// A requirement as documents write it.
  init(_ requirement: SecurityRequirement) {
    self.init()
    for part in requirement.parts { schemes[part.scheme.name] = part.scopes }
  }
}

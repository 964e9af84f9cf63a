extension DocumentComparison {
  mutating func compareSecurity(_ sides: OperationSides) {
    let old = alternatives(sides.old.security ?? self.old.security, self.old)
    let new = alternatives(sides.new.security ?? self.new.security, self.new)
    guard Set(old) != Set(new) else { return }
    // Who could come in before must still be able to: by one of the new ways, with what they have.
    let shutOut = old.filter { known in !new.contains { Self.isSatisfied($0, by: known) } }
    let pointer = sides.newPointer + "/security"
    let ways = new.map(Self.text).joined(separator: ", or ")
    guard let first = shutOut.first else {
      add(.securityRelaxed, at: pointer, "enough is now: \(ways)")
      return
    }
    add(
      .securityTightened, at: pointer,
      first.isEmpty
        ? "credentials are needed now: \(ways)"
        : "\(Self.text(first)) is not enough any more; needed is: \(ways)",
      breaks: .refusedRequests)
  }

  /// The ways to come in: the schemes that are needed together, by what they are, with their scopes.
  private func alternatives(
    _ requirements: [OpenAPISecurityRequirement]?, _ document: OpenAPIDocument
  ) -> [[String: Set<String>]] {
    guard let requirements, !requirements.isEmpty else { return [[:]] }
    return requirements.map { requirement in
      var schemes: [String: Set<String>] = [:]
      for scheme in requirement.schemes {
        let schemesByName = document.components.securitySchemes
        let known = schemesByName.resolve(schemesByName[scheme.name])
        schemes[known.map { Self.identity($0.kind) } ?? scheme.name, default: []]
          .formUnion(scheme.value)
      }
      return schemes
    }
  }

  private static func isSatisfied(
    _ needed: [String: Set<String>], by known: [String: Set<String>]
  ) -> Bool {
    needed.allSatisfy { scheme, scopes in known[scheme].map(scopes.isSubset) ?? false }
  }

  /// What a client has to do, whatever the scheme is called in the document.
  private static func identity(_ kind: OpenAPISecurityScheme.Kind) -> String {
    switch kind {
    case .apiKey(let name, let location): "the key \(name) (\(location.rawValue))"
    case .http(let scheme, _): "HTTP \(scheme.lowercased())"
    case .mutualTLS: "a certificate"
    case .oauth2: "OAuth 2"
    case .openIDConnect(let url): "OpenID Connect (\(url))"
    }
  }

  private static func text(_ schemes: [String: Set<String>]) -> String {
    if schemes.isEmpty { return "nothing" }
    return schemes.keys.sorted().map { name in
      let scopes = schemes[name, default: []].sorted()
      return scopes.isEmpty ? name : "\(name) with \(scopes.joined(separator: " "))"
    }.joined(separator: " and ")
  }
}

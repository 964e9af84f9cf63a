public import HazelKernel

extension RouteTrait {
  /// Says in a few words what the route is for.
  public static func summary(_ text: String) -> RouteTrait {
    metadata(SummaryKey.self, text)
  }

  /// Names the groups in which documents list the route; they add to those of the controller.
  public static func tags(_ tags: String...) -> RouteTrait {
    RouteTrait { $0.metadata[TagsKey.self] += tags }
  }

  /// Says that clients are to stop using the route.
  ///
  /// Documents mark it. Where the date is known, answers say it too: `Deprecation` (RFC 9745) is a
  /// date and nothing else, so there is no such field without one.
  ///
  /// - Parameters:
  ///   - note: what to use instead, for documents.
  ///   - since: when the route became, or will become, deprecated.
  ///   - sunset: when it will cease to answer (RFC 8594).
  public static func deprecated(
    _ note: String? = nil, since: HTTPDate? = nil, sunset: HTTPDate? = nil
  ) -> RouteTrait {
    RouteTrait { configuration in
      configuration.metadata[DeprecationKey.self] = RouteDeprecation(
        note: note, since: since, sunset: sunset)
      if let since {
        let value = HeaderValue(unchecked: "@\(since.unixSeconds)")
        configuration.components.finishers.append { $0.headers.set(Self.deprecation, value) }
      }
      if let sunset {
        let value = HeaderValue(unchecked: sunset.text)
        configuration.components.finishers.append { $0.headers.set(Self.sunset, value) }
      }
    }
  }

  /// Says that clients are to stop using the route.
  public static var deprecated: RouteTrait { deprecated() }

  /// Leaves the route out of documents.
  public static var hidden: RouteTrait { metadata(HiddenKey.self, true) }

  /// Notes that the route is open to everybody.
  ///
  /// It does nothing by itself: a guard that asks for a user reads `context.route.isPublic` and lets
  /// the request pass.
  public static var `public`: RouteTrait { metadata(PublicKey.self, true) }

  /// Notes something about the route under a key, for guards, documents and packages.
  public static func metadata<Key: RouteMetadataKey>(
    _ key: Key.Type, _ value: Key.Value
  ) -> RouteTrait {
    RouteTrait { $0.metadata[key] = value }
  }

  private static var deprecation: HeaderName { "Deprecation" }
  private static var sunset: HeaderName { "Sunset" }
}

/// What a route says of its own end.
public struct RouteDeprecation: Hashable, Sendable {
  /// What to use instead; nil when nothing was said.
  public let note: String?
  /// When the route became, or will become, deprecated; nil when it is not known.
  public let since: HTTPDate?
  /// When it will cease to answer; nil when it is not known.
  public let sunset: HTTPDate?
}

extension Route {
  /// What the route is for, in a few words; nil when nothing was said.
  public var summary: String? { metadata[SummaryKey.self] }
  /// The groups in which documents list the route.
  public var tags: [String] { metadata[TagsKey.self] }
  /// What clients are told when they are to stop using the route; nil otherwise.
  public var deprecation: RouteDeprecation? { metadata[DeprecationKey.self] }
  /// Whether documents leave the route out.
  public var isHidden: Bool { metadata[HiddenKey.self] }
  /// Whether the route is open to everybody.
  public var isPublic: Bool { metadata[PublicKey.self] }
}

private enum SummaryKey: RouteMetadataKey {
  static var defaultValue: String? { nil }
}

private enum TagsKey: RouteMetadataKey {
  static var defaultValue: [String] { [] }
}

private enum DeprecationKey: RouteMetadataKey {
  static var defaultValue: RouteDeprecation? { nil }
}

private enum HiddenKey: RouteMetadataKey {
  static var defaultValue: Bool { false }
}

private enum PublicKey: RouteMetadataKey {
  static var defaultValue: Bool { false }
}

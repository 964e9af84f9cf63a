import HazelKernel

extension Provider {
  /// What every module can inject into what belongs to a request.
  static var ambient: [Provider] {
    [ambient(Request.self, .request), ambient(RequestContext.self, .context)]
  }

  private static func ambient<T: Sendable>(_ type: T.Type, _ kind: Ambient) -> Provider {
    let key = ProviderKey(type)
    return Provider(
      key, as: type, made: type, scope: .request, needs: [], kind: .ambient(kind),
      location: SourceLocation(), .sync { _ in throw InjectionError.noRequest(key) })
  }
}

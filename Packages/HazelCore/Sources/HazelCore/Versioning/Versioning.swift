public import HazelKernel

/// How clients choose a version of the interface.
///
/// ```swift
/// var configuration = HazelApp.Configuration()
/// configuration.versioning = .header("X-API-Version", default: "1")
/// ```
///
/// Routes say with `.version("2")` which versions they belong to. A version that a path does not
/// have is answered with 404 (`version_not_found`).
public struct Versioning: Sendable {
  enum Kind: Sendable {
    case uri(prefix: String)
    case request(VersionReader)
  }

  /// Where clients name the version.
  public enum Place: Hashable, Sendable {
    /// In the path, with this text before the number.
    case path(prefix: String)
    /// In a header field.
    case header(HeaderName)
    /// In the media type of `Accept` or `Content-Type`.
    case mediaType
    /// Somewhere that a closure knows.
    case custom
  }

  let kind: Kind
  /// Where clients name the version.
  public let place: Place
  /// The version of routes and of requests that name none; nil for none.
  public let fallback: String?

  /// By the path: `/v2/books`. It is how applications begin.
  ///
  /// The number stands behind the global prefix and in front of everything else. A route of several
  /// versions stands at several paths, one of no version at the path as it is.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the number; "v" by default.
  ///   - version: the version of routes that name none; none by default.
  public static func uri(prefix: String = "v", default version: String? = nil) -> Versioning {
    Versioning(kind: .uri(prefix: prefix), place: .path(prefix: prefix), fallback: version)
  }

  /// By a header field: `X-API-Version: 2`.
  ///
  /// - Parameters:
  ///   - name: the field; "X-API-Version" by default.
  ///   - version: the version of routes and of requests that name none; none by default.
  public static func header(
    _ name: HeaderName = "X-API-Version", default version: String? = nil
  ) -> Versioning {
    request(.header(name), name, version) { request in request.headers[name] }
  }

  /// By a media type: `Accept: application/vnd.bookshop.v2+json` or
  /// `Accept: application/json;version=2`, and where that names none, `Content-Type` in the same
  /// forms.
  ///
  /// - Parameter version: the version of routes and of requests that name none; none by default.
  public static func mediaType(default version: String? = nil) -> Versioning {
    request(.mediaType, .accept, version) { MediaTypeVersion.read(from: $0) }
  }

  /// By whatever a closure finds in a request.
  ///
  /// - Parameters:
  ///   - field: the field that the choice depends on, which `Vary` tells to caches; nil for none.
  ///   - version: the version of routes and of requests that name none; none by default.
  ///   - read: gives the version that a request names; nil when it names none.
  public static func custom(
    vary field: HeaderName? = nil, default version: String? = nil,
    _ read: @escaping @Sendable (Request) -> String?
  ) -> Versioning {
    request(.custom, field, version, read)
  }

  private static func request(
    _ place: Place, _ field: HeaderName?, _ version: String?,
    _ read: @escaping @Sendable (Request) -> String?
  ) -> Versioning {
    Versioning(
      kind: .request(VersionReader(field: field) { request in read(request) ?? version }),
      place: place, fallback: version)
  }

  /// What finds the version in a request; nil where the path says it.
  var reader: VersionReader? {
    if case .request(let reader) = kind { reader } else { nil }
  }

  /// Whether a text can name a version in paths, header fields and media types alike.
  static func isVersion(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
        default: false
        }
      }
  }
}

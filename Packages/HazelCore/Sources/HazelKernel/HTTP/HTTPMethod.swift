/// The method of a request (RFC 9110, section 9).
///
/// The methods of the RFC and PATCH have names here; any other token is a method too:
/// `HTTPMethod("PURGE")`.
public struct HTTPMethod: Sendable {
  /// 0 to 8 for the methods with a name here, 9 for every other: what tables are indexed by.
  @usableFromInline package let index: Int
  @usableFromInline let custom: String

  @inlinable
  init(known index: Int) {
    self.index = index
    self.custom = ""
  }

  /// Makes a method from its name.
  ///
  /// - Parameter name: the name; methods are case-sensitive.
  /// - Returns: nil when `name` is no token (RFC 9110, section 5.6.2).
  public init?(_ name: String) {
    guard !name.isEmpty, name.utf8.allSatisfy({ ASCII.isTokenCharacter($0) }) else { return nil }
    switch name {
    case "GET": self = .get
    case "HEAD": self = .head
    case "POST": self = .post
    case "PUT": self = .put
    case "PATCH": self = .patch
    case "DELETE": self = .delete
    case "OPTIONS": self = .options
    case "CONNECT": self = .connect
    case "TRACE": self = .trace
    default:
      self.index = Self.customIndex
      self.custom = name
    }
  }

  /// The index of every method without a name here.
  @inlinable
  package static var customIndex: Int { 9 }

  /// The name as it stands in a request line.
  public var name: String {
    switch index {
    case 0: "GET"
    case 1: "HEAD"
    case 2: "POST"
    case 3: "PUT"
    case 4: "PATCH"
    case 5: "DELETE"
    case 6: "OPTIONS"
    case 7: "CONNECT"
    case 8: "TRACE"
    default: custom
    }
  }

  /// Whether the method only reads (RFC 9110, section 9.2.1).
  public var isSafe: Bool {
    self == .get || self == .head || self == .options || self == .trace
  }

  /// Whether doing it twice is as good as once (RFC 9110, section 9.2.2).
  public var isIdempotent: Bool {
    isSafe || self == .put || self == .delete
  }
}

extension HTTPMethod {
  /// GET: transfer a representation.
  @inlinable public static var get: HTTPMethod { HTTPMethod(known: 0) }
  /// HEAD: as GET, without the content.
  @inlinable public static var head: HTTPMethod { HTTPMethod(known: 1) }
  /// POST: let the resource process the content.
  @inlinable public static var post: HTTPMethod { HTTPMethod(known: 2) }
  /// PUT: replace the resource.
  @inlinable public static var put: HTTPMethod { HTTPMethod(known: 3) }
  /// PATCH: change parts of the resource (RFC 5789).
  @inlinable public static var patch: HTTPMethod { HTTPMethod(known: 4) }
  /// DELETE: remove the resource.
  @inlinable public static var delete: HTTPMethod { HTTPMethod(known: 5) }
  /// OPTIONS: ask what can be done.
  @inlinable public static var options: HTTPMethod { HTTPMethod(known: 6) }
  /// CONNECT: open a tunnel.
  @inlinable public static var connect: HTTPMethod { HTTPMethod(known: 7) }
  /// TRACE: echo the request.
  @inlinable public static var trace: HTTPMethod { HTTPMethod(known: 8) }
}

extension HTTPMethod: Hashable {
  /// Compares the names, with regard to case.
  @inlinable
  public static func == (left: HTTPMethod, right: HTTPMethod) -> Bool {
    left.index == right.index && (left.index != customIndex || left.custom == right.custom)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    if index == Self.customIndex { hasher.combine(custom) }
  }
}

extension HTTPMethod: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

/// The methods of a router as positions: the nine of ``HTTPMethod`` first, then "all methods", then
/// each extension method that a route names.
struct MethodSlots {
  static var get: Int { 0 }
  static var head: Int { 1 }
  static var options: Int { 6 }
  /// Routes of all methods, and requests with a method that no route names.
  static var any: Int { 9 }
  /// The largest number of extension methods: each needs a bit in ``AllowedMethods``.
  static var maximumExtensionCount: Int { 48 }

  private(set) var extensionMethods: [HTTPMethod] = []

  /// The position of a method in a request.
  func slot(of method: HTTPMethod) -> Int {
    let index = method.index
    if index < Self.any { return index }
    guard let position = extensionMethods.firstIndex(of: method) else { return Self.any }
    return Self.any + 1 + position
  }

  /// The position of a method in a route; nil when there is no room for another.
  mutating func register(_ method: HTTPMethod?) -> Int? {
    guard let method else { return Self.any }
    let known = slot(of: method)
    if known != Self.any { return known }
    guard extensionMethods.count < Self.maximumExtensionCount else { return nil }
    extensionMethods.append(method)
    return Self.any + extensionMethods.count
  }

  /// The bit of a position in ``AllowedMethods``.
  static func bit(of slot: Int) -> UInt64 {
    1 << UInt64(slot < any ? slot : slot - 1)
  }

  /// The value of an `Allow` field.
  func text(of bits: UInt64) -> String {
    let known: [HTTPMethod] = [
      .get, .head, .post, .put, .patch, .delete, .options, .connect, .trace,
    ]
    var text = ""
    for (position, method) in (known + extensionMethods).enumerated()
    where bits & (1 << UInt64(position)) != 0 {
      if !text.isEmpty { text += ", " }
      text += method.name
    }
    return text
  }
}

import HazelKernel

/// How the names of properties stand in JSON.
///
/// Keys of dictionaries are data, not names: they stay as they are.
public struct JSONKeyStrategy: Hashable, Sendable {
  let isSnakeCase: Bool

  /// As they are. This is the default.
  public static var useDefaultKeys: JSONKeyStrategy { JSONKeyStrategy(isSnakeCase: false) }

  /// In snake case: `publishedOn` is `published_on` in JSON.
  ///
  /// Reading turns `isbn_code` into `isbnCode`, so that a property named `isbnCODE` is not found;
  /// give it a `CodingKey`.
  public static var snakeCase: JSONKeyStrategy { JSONKeyStrategy(isSnakeCase: true) }
}

/// A type whose keys are data, and not names of properties.
protocol JSONStringKeyed {}

extension Dictionary: JSONStringKeyed where Key == String {}
extension JSONValue: JSONStringKeyed {}

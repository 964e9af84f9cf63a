// swift-format-ignore-file: AlwaysUseLowerCamelCase
/// Checks or changes each value that was bound to a parameter of a handler, before the handler gets
/// it.
///
/// ```swift
/// struct TrimPipe: Pipe {
///   func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value {
///     guard let text = value as? String else { return value }
///     return text.trimmed as? Value ?? value
///   }
/// }
/// ```
///
/// Values are bound without waiting, so a pipe does not wait either: what has to be looked up
/// elsewhere is the work of a guard or of the handler.
public protocol Pipe: PipeComponent {
  /// Checks or changes a value.
  ///
  /// - Returns: the value that the handler gets.
  /// - Throws: an error when the value is refused: `argument.refusal("must be positive")`.
  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value
}

/// What pipes have in common; conform to ``Pipe``.
public protocol PipeComponent: Sendable {
  /// The pipe itself.
  var __hazelPipe: any Pipe { get }
}

extension Pipe {
  /// The pipe itself.
  public var __hazelPipe: any Pipe { self }
}

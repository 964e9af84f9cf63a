// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// Checks or changes each value that was bound to a parameter of a handler, before the handler gets
/// it, without waiting.
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
/// A pipe that has to wait is an ``AsyncPipe``.
public protocol Pipe: PipeComponent {
  /// Checks or changes a value.
  ///
  /// - Returns: the value that the handler gets.
  /// - Throws: an error when the value is refused: `argument.refusal("must be positive")`.
  func transform<Value>(_ value: Value, of argument: PipeArgument) throws -> Value
}

/// Checks or changes each value that was bound to a parameter of a handler, before the handler gets
/// it, and may wait to do so: to look something up.
///
/// A route with such a pipe is an asynchronous route, and binds its parameters twice: first to find
/// the values, and again with what the pipes made of them. Defaults, sources of your own and what is
/// injected for the call are asked both times.
public protocol AsyncPipe: PipeComponent {
  /// Checks or changes a value.
  ///
  /// - Returns: the value that the handler gets.
  /// - Throws: an error when the value is refused: `argument.refusal("is no book of ours")`.
  func transform<Value>(
    _ value: sending Value, of argument: PipeArgument
  ) async throws -> sending Value
}

/// What pipes have in common; conform to ``Pipe`` or ``AsyncPipe``.
public protocol PipeComponent: Sendable {
  /// Whether it may wait.
  static var __hazelPipeIsAsync: Bool { get }
  /// The pipe itself.
  var __hazelPipe: AnyPipe { get }
}

/// A pipe of either kind.
public enum AnyPipe: Sendable {
  /// It does not wait.
  case sync(any Pipe)
  /// It may wait.
  case async(any AsyncPipe)
}

extension Pipe {
  /// It does not wait.
  public static var __hazelPipeIsAsync: Bool { false }
  /// The pipe itself.
  public var __hazelPipe: AnyPipe { .sync(self) }
}

extension AsyncPipe {
  /// It may wait.
  public static var __hazelPipeIsAsync: Bool { true }
  /// The pipe itself.
  public var __hazelPipe: AnyPipe { .async(self) }
}

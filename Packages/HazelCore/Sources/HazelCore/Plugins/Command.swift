/// Something that a program does instead of serving: `bookshop seed --small`.
///
/// ```swift
/// @Injectable struct Seed: Command {
///   static let name = "seed"
///   static let summary = "fill the shop with books"
///   let books: any BookRepository
///
///   func run(_ context: CommandContext) async throws {
///     try await books.insert(Samples.books)
///     context.print("done")
///   }
/// }
/// ```
public protocol Command: Sendable {
  /// What is written on the command line.
  static var name: String { get }
  /// What it does, for the list of commands.
  static var summary: String { get }

  /// Does it. What is thrown goes to standard error, and the process fails.
  func run(_ context: CommandContext) async throws
}

/// What a command gets.
public struct CommandContext: Sendable {
  /// What follows the name of the command on the command line.
  public let arguments: [String]
  /// The application; it does not listen.
  public let app: HazelApp
  /// The module that added the command; nil for those that every application has.
  let module: ModuleContext?
  let output: @Sendable (String) -> Void

  /// Writes a line to standard output.
  public func print(_ text: String) {
    output(text + "\n")
  }

  /// What the module of the command would get injected.
  ///
  /// - Throws: ``InjectionError``.
  public func resolve<T: Sendable>(
    _ type: T.Type = T.self, named name: String? = nil
  ) throws -> T {
    guard let module else { throw InjectionError.missing(ProviderKey(type, named: name)) }
    return try module.resolve(type, named: name)
  }
}

/// A command by its name.
struct CommandEntry: Sendable {
  let name: String
  let summary: String
  /// Whether the application has to be made first.
  var needsApplication: Bool = true
  let run: @Sendable (CommandContext) async throws -> Void
}

/// Why something could not be injected while the application runs.
///
/// What can be found out before is found out at start and is a ``BootProblem``.
public struct InjectionError: Error, Sendable {
  /// What went wrong.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable text of the code.
    public let rawValue: String

    /// Makes a code of its text.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Nothing of this type is provided.
    public static let missing: Code = Code(rawValue: "missing_provider")
    /// Several modules provide this type, each for itself.
    public static let ambiguous: Code = Code(rawValue: "ambiguous_provider")
    /// It belongs to a request, and there is none.
    public static let noRequest: Code = Code(rawValue: "no_request")
    /// The application is still starting, or it is gone.
    public static let notReady: Code = Code(rawValue: "not_ready")
  }

  /// What went wrong, for programs.
  public let code: Code
  /// What went wrong and how to mend it, for people.
  public let message: String

  static func missing(_ key: ProviderKey) -> InjectionError {
    InjectionError(code: .missing, message: "nothing provides \(key)")
  }

  static func ambiguous(_ key: ProviderKey, _ modules: [String]) -> InjectionError {
    InjectionError(
      code: .ambiguous,
      message: "\(key) is provided by \(modules.joined(separator: " and ")), each for itself; "
        + "ask in a module")
  }

  static func noRequest(_ key: ProviderKey) -> InjectionError {
    InjectionError(
      code: .noRequest,
      message: "\(key) belongs to a request, and none is being handled that can reach it; "
        + "in a test use container.makeScope()")
  }

  static func notReady(_ key: ProviderKey) -> InjectionError {
    InjectionError(
      code: .notReady,
      message: "\(key) can not be looked up while the application starts or after it is gone; "
        + "use it from methods, not from an initializer")
  }
}

extension InjectionError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

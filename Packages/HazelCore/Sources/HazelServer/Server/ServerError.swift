/// Why a server can not start.
public struct ServerError: Error, Hashable, Sendable {
  /// What went wrong, in a form that programs can compare.
  public struct Code: Hashable, Sendable {
    let text: String

    /// The server was started before.
    public static let alreadyStarted = Code(text: "already_started")
    /// Another program listens at the address.
    public static let addressInUse = Code(text: "address_in_use")
    /// The program may not listen at the address.
    public static let notPermitted = Code(text: "not_permitted")
    /// The address is none of this machine, or can not be resolved.
    public static let invalidAddress = Code(text: "invalid_address")
    /// Any other reason; the message has it.
    public static let cannotListen = Code(text: "cannot_listen")
  }

  /// What went wrong.
  public let code: Code
  /// What went wrong, where, and how to mend it.
  public let message: String

  static var alreadyStarted: ServerError {
    ServerError(code: .alreadyStarted, message: "the server was started before")
  }
}

extension ServerError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

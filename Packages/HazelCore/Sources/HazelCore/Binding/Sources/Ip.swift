/// Takes the address of the other end of the connection, without the port.
///
/// ```swift
/// @Get func whoami(@Ip address: String?) -> String?
/// ```
///
/// It is what the socket says, whatever header fields claim. There is none over a Unix domain
/// socket and in a request that never saw a socket; a parameter that is not optional is then
/// answered with 400.
@propertyWrapper
public struct Ip<Value> {
  /// The value.
  public var wrappedValue: Value

  /// Marks a parameter.
  public init(wrappedValue: Value) where Value == String {
    self.wrappedValue = wrappedValue
  }

  /// Marks a parameter.
  public init(wrappedValue: Value) where Value == String? {
    self.wrappedValue = wrappedValue
  }
}

extension Ip: Sendable where Value: Sendable {}

extension Ip: ParameterSource where Value: ParameterValue {
  /// The address.
  public static func value(named name: String, in context: RequestContext) -> Value? {
    context.request.peerAddress?.ipAddress as? Value
  }
}

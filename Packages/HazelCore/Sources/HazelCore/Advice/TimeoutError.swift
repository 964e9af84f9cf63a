public import HazelKernel

/// A method took longer than its ``Timeout`` allows. A client gets status 504.
public struct TimeoutError: Error, Sendable, Hashable {
  /// The method.
  public let call: AdvisedCall
  /// What it was given.
  public let limit: Duration

  /// Makes the error.
  public init(_ call: AdvisedCall, limit: Duration) {
    self.call = call
    self.limit = limit
  }
}

extension TimeoutError: CustomStringConvertible {
  /// The method, the limit and where the method is written.
  public var description: String { "\(call) took longer than \(limit) (\(call.location))" }
}

extension TimeoutError: HTTPErrorConvertible {
  /// 504 with the code `timeout`; which method it was is for the log alone.
  public var httpError: HTTPError {
    HTTPError(.gatewayTimeout, code: "timeout", detail: "the answer took too long")
  }
}

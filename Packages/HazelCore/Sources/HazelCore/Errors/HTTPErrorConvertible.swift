public import HazelKernel

/// An error of your own that knows how it is answered.
///
/// Parts of a program that know nothing of HTTP throw errors of their own; one extension says, in
/// one place, what becomes of them:
///
/// ```swift
/// extension StockError: HTTPErrorConvertible {
///   var httpError: HTTPError {
///     HTTPError(.conflict, code: "out_of_stock", detail: "only \(left) copies are left")
///   }
/// }
/// ```
///
/// Every other error is answered with a bare 500 and logged.
public protocol HTTPErrorConvertible: Error {
  /// The error as the client is told of it.
  var httpError: HTTPError { get }
}

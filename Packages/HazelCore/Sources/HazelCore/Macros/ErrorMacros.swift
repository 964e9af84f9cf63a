public import HazelKernel

/// Makes an enum of errors know how each case is answered, for clients and for documents.
///
/// ```swift
/// @HTTPErrors
/// enum CatalogError: Error {
///   @Problem(.conflict, "book {by} has this ISBN already") case isbnTaken(by: Int)
///   @Problem(.notFound, "there is no book {0}") case unknownBook(Int)
/// }
/// ```
///
/// Every case has a ``Problem(_:_:code:headers:type:)``, or a ``Problem()`` where it holds an error of
/// that kind.
@attached(
  extension, conformances: HTTPErrorDescribing, HTTPErrorConvertible, names: named(httpError),
  named(httpErrors))
public macro HTTPErrors() = #externalMacro(module: "HazelMacros", type: "HTTPErrorsMacro")

/// Says what a case of an enum with ``HTTPErrors()`` is answered with.
///
/// - Parameters:
///   - status: the status.
///   - detail: what the client is told, with the values of the case in braces: "{by}" for the value
///     with the label `by`, "{0}" for the first one. It is sent to the client: no secrets. Nil, the
///     default, for nothing.
///   - code: what went wrong, in a form that does not change; by default the name of the case in
///     snake case.
///   - headers: header fields of the answer: `[.retryAfter: "60"]`.
///   - type: a URI that names the kind of problem; nil, the default, for "about:blank".
@attached(peer)
public macro Problem(
  _ status: HTTPStatus, _ detail: StaticString? = nil, code: StaticString? = nil,
  headers: HeaderFields = HeaderFields(), type: StaticString? = nil
) = #externalMacro(module: "HazelMacros", type: "ProblemMacro")

/// Passes on the error that a case of an enum with ``HTTPErrors()`` holds, which answers for itself:
/// so errors of one part become errors of another without being written again.
///
/// ```swift
/// @HTTPErrors
/// enum OrderError: Error {
///   @Problem(.conflict, "order {0} was cancelled before") case cancelled(Int)
///   @Problem case catalog(CatalogError)
/// }
/// ```
@attached(peer)
public macro Problem() = #externalMacro(module: "HazelMacros", type: "ProblemMacro")

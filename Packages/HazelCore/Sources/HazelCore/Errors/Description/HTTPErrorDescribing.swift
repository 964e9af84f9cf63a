/// An error of your own that knows beforehand, for documents, all that it may be answered with.
///
/// `@HTTPErrors` writes it from the cases of an enum:
///
/// ```swift
/// @HTTPErrors
/// enum CatalogError: Error {
///   @Problem(.conflict, "book {by} has this ISBN already") case isbnTaken(by: Int)
///   @Problem(.notFound, "there is no book {0}") case unknownBook(Int)
/// }
/// ```
///
/// A handler that declares it with `throws(CatalogError)` has these errors in its document.
public protocol HTTPErrorDescribing: HTTPErrorConvertible {
  /// All errors that values of the type are answered with.
  static var httpErrors: [HTTPErrorDescription] { get }
}

extension HTTPErrorDescribing where Self: CaseIterable {
  /// The errors of all cases.
  public static var httpErrors: [HTTPErrorDescription] {
    allCases.map { HTTPErrorDescription($0.httpError) }
  }
}

/// A source of parameters of your own that says, for documents, what of a request it reads.
///
/// ```swift
/// extension Locale: ParameterDescribing {
///   static func sent(for parameter: OperationDescription.Parameter)
///     -> [OperationDescription.Parameter]
///   {
///     [.init("Accept-Language", in: "header", String.self, isRequired: false)]
///   }
/// }
/// ```
///
/// One that does not is taken for a source that reads nothing which clients send on purpose.
public protocol ParameterDescribing {
  /// What clients send for a parameter of a handler.
  ///
  /// - Parameter parameter: the parameter as the signature of the handler says it.
  /// - Returns: parameters in "path", "query", "header", "cookie", "form" or "body"; none when the
  ///   source reads nothing that clients send.
  static func sent(
    for parameter: OperationDescription.Parameter
  ) -> [OperationDescription.Parameter]
}

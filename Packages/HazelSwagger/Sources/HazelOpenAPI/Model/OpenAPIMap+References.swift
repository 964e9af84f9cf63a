import HazelKernel

extension OpenAPIMap {
  /// What a reference to a component leads to, over several of them if need be.
  ///
  /// ```swift
  /// let response = document.components.responses.resolve(operation.responses["404"])
  /// ```
  ///
  /// - Parameter element: a value, or a reference to a component of this kind.
  /// - Returns: nil where it leads nowhere.
  public func resolve<Part>(
    _ element: OpenAPIReferenceOr<Part>?
  ) -> Part? where Value == OpenAPIReferenceOr<Part> {
    var element = element
    // Who refers to themselves lead nowhere.
    for _ in 0..<16 {
      guard case .reference(let reference)? = element else { return element?.value }
      guard let pointer = DocumentPointer.pointer(inFragment: reference.reference),
        let tokens = JSONPointer.tokens(of: pointer), tokens.count == 3,
        tokens[0] == "components"
      else { return nil }
      element = self[tokens[2]]
    }
    return nil
  }
}

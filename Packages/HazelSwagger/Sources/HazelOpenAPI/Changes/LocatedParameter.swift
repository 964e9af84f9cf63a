/// A parameter of an operation or of its path, with its place in the document.
struct LocatedParameter {
  /// Where it stands in a request and under which name; in a path its position, since names in
  /// paths are not sent.
  let key: String
  let parameter: OpenAPIParameter
  let pointer: String

  /// The parameters of an operation with those of its path that it does not describe itself.
  static func all(
    of operation: OpenAPIOperation, at pointer: String, in item: OpenAPIPathItem, path: String,
    _ document: OpenAPIDocument
  ) -> [LocatedParameter] {
    let order = PathTemplate.parameters(of: path)
    let itemPointer = pointer[..<(pointer.lastIndex(of: "/") ?? pointer.endIndex)]
    let elements =
      operation.parameters.enumerated().map { ($1, "\(pointer)/parameters/\($0)") }
      + item.parameters.enumerated().map { ($1, "\(itemPointer)/parameters/\($0)") }
    var result: [LocatedParameter] = []
    for (element, place) in elements {
      guard let parameter = document.components.parameters.resolve(element) else { continue }
      let name =
        switch parameter.location {
        case .path: order.firstIndex(of: parameter.name).map { "\($0)" } ?? parameter.name
        case .header: parameter.name.lowercased()
        case .query, .cookie: parameter.name
        }
      let key = parameter.location.rawValue + " " + name
      guard !result.contains(where: { $0.key == key }) else { continue }
      let reference = element.reference.flatMap {
        DocumentPointer.pointer(inFragment: $0.reference)
      }
      result.append(
        LocatedParameter(key: key, parameter: parameter, pointer: reference ?? place))
    }
    return result
  }
}

/// Tells modules apart: by their type, and by their id where there are several of one type.
package struct ModuleID: Hashable, Sendable {
  let type: ObjectIdentifier
  let id: String

  package init(_ module: any Module) {
    type = ObjectIdentifier(Swift.type(of: module))
    id = module.id
  }
}

/// The container as a module sees it.
package struct ContainerAccess: Sendable {
  package let container: Container
  package let module: ModuleID

  /// The slot of what the module sees under a key.
  ///
  /// - Throws: ``InjectionError``; what was checked at start is always there.
  package func slot(for key: ProviderKey) throws(InjectionError) -> Slot {
    guard let slot = container.slot(for: key, in: module) else { throw .missing(key) }
    return slot
  }
}

/// The place of a provider in its container.
package struct Slot: Hashable, Sendable {
  let index: Int
}

/// A provider that has something to release: a pool, a file, a task.
///
/// The container stops the singletons that it made in the reverse of the order in which it made
/// them, so what a provider needs is still there while it stops. It does not stop values that were
/// given to it with ``Provider/value(_:as:named:file:line:)``.
public protocol Stoppable: Sendable {
  /// Releases what it holds; called once.
  func stop() async
}

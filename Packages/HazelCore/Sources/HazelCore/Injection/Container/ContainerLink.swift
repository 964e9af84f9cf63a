import Synchronization

/// The way from an instance back to the container that made it.
///
/// Singletons are made before their container is complete, and it keeps them: so the link is set
/// later, once, and does not keep the container.
final class ContainerLink: Sendable {
  private final class Target: Sendable {
    weak let container: Container?

    init(_ container: Container) {
      self.container = container
    }
  }

  private let target: AtomicLazyReference<Target> = AtomicLazyReference()

  /// The container; nil while it is made, and when its application is gone.
  var container: Container? { target.load()?.container }

  func set(_ container: Container) {
    _ = target.storeIfNil(Target(container))
  }
}

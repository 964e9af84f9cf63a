/// The methods that a path has: what an `Allow` field lists (RFC 9110, section 10.2.1).
///
/// It belongs to the router that made it; ``Router/allow(_:)`` gives its text.
public struct AllowedMethods: Sendable, Hashable {
  /// One bit for each method, in the order of ``HTTPMethod``, then the extension methods of the
  /// router.
  package let bits: UInt64

  package init(bits: UInt64) {
    self.bits = bits
  }
}

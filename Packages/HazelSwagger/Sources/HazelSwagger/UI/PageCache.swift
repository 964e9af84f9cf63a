import HazelKernel
import Synchronization

/// Keeps what was made, so that each page is made once.
///
/// Only pages that there are get in, so what clients ask for can not fill it.
final class PageCache: Sendable {
  private let contents: Mutex<[String: CachedContent]> = Mutex([:])

  /// A page; made when it is asked for the first time.
  ///
  /// Two requests at once may both make it, which does no harm: no lock is held meanwhile.
  func content(
    _ name: String, _ make: () throws(HTTPError) -> CachedContent
  ) throws(HTTPError) -> CachedContent {
    if let made = contents.withLock({ $0[name] }) { return made }
    let made = try make()
    contents.withLock { $0[name] = made }
    return made
  }
}

import HazelKernel
import NIOCore
import NIOPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, and the part of it to be sent.
struct OpenedFile: Sendable {
  let descriptor: CInt
  let start: Int
  let count: Int

  /// Opens a file, away from the event loop.
  ///
  /// - Throws: ``HTTPError`` (404) when there is no regular file, (403) when it may not be read,
  ///   (500) when it can not be for another reason.
  static func open(
    _ region: HazelKernel.FileRegion, on loop: any EventLoop
  ) async throws -> OpenedFile {
    // By way of a future, which does not fail when the task is cancelled: a client that half-closed
    // its connection is sent its file all the same.
    try await NIOThreadPool.singleton.runIfActive(eventLoop: loop) { try openNow(region) }.get()
  }

  private static func openNow(_ region: HazelKernel.FileRegion) throws(HTTPError) -> OpenedFile {
    // Not blocking: opening a named pipe would wait for somebody to write to it.
    let descriptor = systemOpen(region.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: throw HTTPError(.notFound)
      case EACCES, EPERM: throw HTTPError(.forbidden)
      default: throw HTTPError(.internalServerError)
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw HTTPError(.notFound)
    }
    let size = Int(status.st_size)
    let start = min(region.offset, size)
    return OpenedFile(
      descriptor: descriptor, start: start,
      count: min(region.length ?? size - start, size - start))
  }
}

/// The system's `open`, which the type's own function of that name hides.
private func systemOpen(_ path: String, _ flags: CInt) -> CInt {
  open(path, flags)
}

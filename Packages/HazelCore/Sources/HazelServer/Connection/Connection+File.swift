import HazelKernel
import NIOCore
import NIOPosix

extension Connection {
  /// Sends an answer whose content is a file: the kernel moves it from the file to the socket.
  func send(_ response: Response, file: HazelKernel.FileRegion) async {
    let opened: OpenedFile
    do {
      opened = try await OpenedFile.open(file, on: loop.loop)
    } catch {
      guard phase != .closed else { return }
      write(server.dispatcher.recover(error, Request(storage)))
      return
    }
    let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: opened.descriptor)
    defer { try? handle.close() }
    guard phase != .closed, let context else { return }
    endReading()
    let hasNoContent = response.status.forbidsContent
    writeHead(response, framing: hasNoContent ? .none : .length(opened.count))
    guard !hasNoContent, storage.method != .head, opened.count > 0 else { return }
    flush()
    let region = NIOCore.FileRegion(
      fileHandle: handle, readerIndex: opened.start, endIndex: opened.start + opened.count)
    handedCount += opened.count
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(.fileRegion(region)), promise: written)
    do {
      try await written.futureResult.get()
    } catch {
      // The file became shorter, or the client went away: what was announced can not be kept.
      closeNow()
    }
  }
}

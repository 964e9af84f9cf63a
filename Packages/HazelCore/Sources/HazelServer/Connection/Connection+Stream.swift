import HazelKernel
import Logging
import NIOCore

extension Connection {
  /// Sends an answer whose content is written by a closure.
  func send(_ response: Response, stream: ResponseStream) async {
    let framing = framing(of: stream, status: response.status)
    if case .none = framing {
      writeHead(response, framing: framing)
      return
    }
    if storage.method == .head {
      writeHead(response, framing: framing)
      return
    }
    let outgoing = OutgoingStream(
      connection: self, response: response, framing: framing, length: stream.length)
    self.outgoing = outgoing
    do {
      try await stream.produce(ResponseWriter(outgoing))
    } catch {
      streamFailed(error, outgoing)
      return
    }
    guard phase != .closed else { return }
    if !outgoing.finish() {
      server.logger.error("a streamed response did not have the length that it announced")
      flush()
      closeNow()
    }
  }

  private func framing(
    of stream: ResponseStream, status: HTTPStatus
  ) -> ResponseSerializer.Framing {
    if status.forbidsContent { return .none }
    if let length = stream.length { return .length(length) }
    if storage.minorVersion == 0 {
      keepsAlive = false
      return .untilClose
    }
    return .chunked
  }

  /// A stream that failed is answered with an error if nothing is out yet, and cut off otherwise:
  /// the client must not take what it got for the whole.
  private func streamFailed(_ error: any Error, _ outgoing: OutgoingStream) {
    guard phase != .closed else { return }
    if outgoing.isStarted {
      if !(error is CancellationError) {
        server.logger.error(
          "a streamed response failed", metadata: ["error": "\(String(reflecting: error))"])
      }
      flush()
      closeNow()
    } else {
      write(server.dispatcher.recover(error, Request(storage)))
    }
  }
}

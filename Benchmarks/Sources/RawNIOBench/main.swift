import NIOCore
import NIOHTTP1
import NIOPosix

// Two floors, neither of which routes: `bytes` writes a fixed answer for every blank line it reads,
// `http1` does the same through the HTTP/1.1 codec of SwiftNIO.
let arguments = CommandLine.arguments
guard arguments.count == 3, let port = Int(arguments[1]) else {
  fatalError("usage: RawNIOBench PORT bytes|http1")
}

let mode = arguments[2]
let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
let server = try await ServerBootstrap(group: group)
  .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
  .serverChannelOption(.backlog, value: 4096)
  .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
  .childChannelInitializer { channel in
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      if mode == "bytes" {
        try pipeline.addHandler(BytesHandler())
      } else {
        try pipeline.configureHTTPServerPipeline(
          withPipeliningAssistance: false,
          withErrorHandling: true,
          withOutboundHeaderValidation: false
        )
        try pipeline.addHandler(HTTP1Handler())
      }
    }
  }
  .bind(host: "127.0.0.1", port: port)
  .get()
try await server.closeFuture.get()

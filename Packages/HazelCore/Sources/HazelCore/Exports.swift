// `import HazelCore` is all that an application needs: the kernel as a whole, how the server is
// configured, and the logger.
@_exported public import HazelKernel

@_exported public import struct HazelServer.Listener
@_exported public import struct HazelServer.ServerConfiguration
@_exported public import struct HazelServer.ServerLimits
@_exported public import struct HazelServer.ServerTimeouts
@_exported public import struct Logging.Logger
// What programs need that pass services to `run(services:)`.
@_exported public import protocol ServiceLifecycle.Service
@_exported public import func ServiceLifecycle.cancelWhenGracefulShutdown
@_exported public import func ServiceLifecycle.gracefulShutdown
@_exported public import func ServiceLifecycle.withGracefulShutdownHandler

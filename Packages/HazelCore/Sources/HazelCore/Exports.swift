// `import HazelCore` is all that an application needs: the kernel as a whole, how the server is
// configured, and the logger.
@_exported public import HazelKernel

@_exported public import struct HazelServer.Listener
@_exported public import struct HazelServer.ServerConfiguration
@_exported public import struct HazelServer.ServerLimits
@_exported public import struct HazelServer.ServerTimeouts
@_exported public import struct Logging.Logger

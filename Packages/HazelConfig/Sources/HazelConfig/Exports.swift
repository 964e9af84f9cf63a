// `import HazelConfig` is all that a file with settings needs: the rules that stand at them, such as
// `@Range`, are HazelCore's.
@_exported public import HazelCore

// Addresses are settings more often than anything else. Essentials has URL; Apple's platforms have only
// Foundation.
#if canImport(FoundationEssentials)
  @_exported public import struct FoundationEssentials.URL
#else
  @_exported public import struct Foundation.URL
#endif

@_exported public import HazelCore

// An attribute that only marks its declaration adds no code and no diagnostic.
import HazelCore

@attached(peer)
macro Marked() = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

struct Shelf {
  @Marked func count() -> Int { 3 }
}

// The compiler's own diagnostics are expected like ours.
@attached(peer)
macro Typed(_ title: String) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

struct Desk {
  // expected-error@+1{{cannot convert value of type 'Int' to expected argument type 'String'}}
  @Typed(3) func open() {}
}

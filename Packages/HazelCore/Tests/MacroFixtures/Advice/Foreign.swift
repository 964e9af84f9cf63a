// Of two body macros the compiler expands the last alone, in silence: ours finds the other one.
import HazelCore

// As another package would: a struct, and a line that names the core's implementation.
struct Cached: Advice {
  let key: String

  func around<Result, Failure: Error>(
    _ call: AdvisedCall, _ body: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    try await body()
  }
}

@attached(body) @attached(peer)
macro Cached(key: String) = #externalMacro(module: "HazelMacros", type: "AdviceMacro")

// Attributes of somebody else: one whose name is a type too, and one whose name is none.
@attached(peer)
macro Measured() = #externalMacro(module: "HazelMacros", type: "MarkerMacro")
struct Measured {}

@attached(peer)
macro Watched() = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

@globalActor actor ImageActor {
  static let shared = ImageActor()
}

struct Catalog {
  @Traced @Cached(key: "book-{id}") func find(_ id: Int) async -> Int { id }
  @Cached(key: "{book.title}") func read(_ book: (title: String, pages: Int)) async {}
  @ImageActor @Traced func cover() -> Int { 3 }

  // expected-expansion@+6:46{{
  //   expected-error@3{{remove it, or conform its type to Advice [HZ459]}}
  // }}
  // expected-expansion@+3:41{{
  //   expected-error@4{{the type of this attribute is no Advice [HZ459]}}
  // }}
  @Traced @Measured func first() -> Int { 3 }

  // expected-expansion@+7:46{{
  //   expected-error@3{{cannot find type 'Watched' in scope}}
  //   expected-error@3{{generic parameter 'Kind' could not be inferred}}
  // }}
  // expected-expansion@+3:41{{
  //   expected-error@4{{expansion of macro 'Watched()' requires leading '#'}}
  // }}
  @Traced @Watched func second() -> Int { 3 }
}

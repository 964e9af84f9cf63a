// What advice refuses, each at the token that is meant.
import HazelCore

enum StockError: Error {
  case gone
}

struct Catalog {
  // expected-error@+2{{'@Retry' waits, so the function has to be 'async' [HZ451]}}
  // expected-note@+1{{insert 'async'}}{{22-38=() async throws -> Int}}
  @Retry(3) func find() throws -> Int { 3 }

  // expected-error@+2{{'@Retry' repeats what throws, so the function has to be 'throws' [HZ452]}}
  // expected-note@+1{{insert 'throws'}}{{23-38=() async throws -> Int}}
  @Retry(3) func count() async -> Int { 3 }

  // expected-error@+2{{throws when the time is up, so the function has to be 'throws' [HZ452]}}
  // expected-note@+1{{insert 'throws'}}{{37-45=() async throws}}
  @Timeout(.seconds(1)) func refresh() async {}

  // expected-error@+1{{which 'StockError' cannot hold: write 'throws' without a type [HZ453]}}
  @Timeout(.seconds(1)) func typed() async throws(StockError) {}

  // expected-error@+1{{with an opaque result: write the type, or 'any' [HZ454]}}
  @Traced func titles() -> some Sequence<Int> { [1] }

  // expected-error@+1{{'@Logged' cannot wrap a function that rethrows: write 'throws' [HZ458]}}
  @Logged func each(_ body: () throws -> Void) rethrows { try body() }

  // expected-error@+1{{no parameter for '{shelf.name}'; it has 'id', 'copies' [HZ457]}}
  @Logged("{id} of {shelf.name}") func reserve(_ id: Int, copies: Int) {}

  // expected-error@+1{{the function has no parameter for '{id}'; it has none at all [HZ457]}}
  @Traced("{id}") func all() {}

  // expected-error@+1{{'@Timed' is for functions alone [HZ456]}}
  @Timed init() {}
}

// expected-error@+2{{'body' macro cannot be attached to struct ('Shelf')}}
// expected-error@+1{{'@Traced' is for functions alone [HZ456]}}
@Traced struct Shelf {}

protocol Store {
  // expected-error@+1{{put it on the function that implements the requirement [HZ455]}}
  @Traced func load() async throws
}

@resultBuilder
enum PageBuilder {
  static func buildBlock(_ parts: String...) -> String { parts.joined() }
}

struct Pages {
  // expected-error@+1{{that '@Traced' wraps: move the built part to a function of its own [HZ460]}}
  @PageBuilder @Traced func page() -> String { "a" }
}

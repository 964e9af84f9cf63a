// What the compiler itself finds, because injectable types are Sendable and bindings are checked.
import HazelCore

protocol BookRepository: Sendable {}

@Injectable final class MemoryBooks {}

// expected-error@+1{{cannot convert value of type 'MemoryBooks' to closure result type 'any BookRepository'}}
let wrong = Provider.bind((any BookRepository).self, to: MemoryBooks.self) { $0 }

// expected-note@+1 *{{class 'Plain' does not conform to the 'Sendable' protocol}}
final class Plain {}

// expected-expansion@+6:1{{
//   expected-error@14:89{{type 'Plain' does not conform to the 'Sendable' protocol}}
// }}
@Injectable final class Holder {
  // expected-error@+1{{stored property 'plain' of 'Sendable'-conforming class 'Holder' has non-Sendable type 'Plain'}}
  let plain: Plain
}

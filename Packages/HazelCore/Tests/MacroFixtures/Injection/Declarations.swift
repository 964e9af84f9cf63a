// What can not be injectable is refused where it is declared.
import HazelCore

// expected-error@+3:1{{the injectable class 'Shelf' must be 'final' [HZ251]}}
// expected-note@+2:1{{add 'final'}}{{1-6=final class}}
@Injectable
class Shelf {}

// expected-error@+2:1{{only a final class, a struct or an actor can be injectable [HZ250]}}
@Injectable
enum Kind {}

// expected-error@+2:13{{the generic type 'Cache' can not be injectable: give Provider.factory for each type that is needed [HZ255]}}
@Injectable
struct Cache<Value: Sendable> {
  let value: Value
}

@Injectable
final class Desk {
  let number: Int
  // expected-note@+1:3{{the first one is here}}
  init() { number = 1 }
  // expected-error@+1:3{{'Desk' has 2 initializers, and the container can not tell which one to call: keep one, or move the others to an extension [HZ252]}}
  init(number: Int) { self.number = number }
}

@Injectable
struct Price {
  let amount: Int
  // expected-error@+2:7{{the initializer of an injectable type can not give nil: let it throw [HZ256]}}
  // expected-note@+1:7{{remove '?'}}{{3-25=init() { return nil \}}}
  init?() { return nil }
}

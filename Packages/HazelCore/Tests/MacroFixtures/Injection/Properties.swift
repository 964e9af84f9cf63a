// Properties that can not be injected, or that a singleton can not have.
import HazelCore

@Injectable
final class Counter {
  // expected-error@+3:3{{several tasks could change 'count' at once: an injectable class keeps its state in a Mutex, or is an actor [HZ254]}}
  // expected-note@+2:3{{make it 'let'}}{{3-6=let}}
  // expected-error@+1:7{{stored property 'count' of 'Sendable'-conforming class 'Counter' is mutable}}
  var count: Int
}

@Injectable
struct Label {
  // expected-error@+2:7{{'text' needs a type annotation to be injected [HZ253]}}
  // expected-error@+1:7{{type annotation missing in pattern}}
  var text
}

@Injectable
final class Writer {
  // expected-error@+3:9{{'@Lazy' stands at a 'var': what it gives is looked up at each reading [HZ257]}}
  // expected-note@+2:9{{make it 'var'}}{{9-12=var}}
  // expected-error@+1:13{{expansion of macro 'Lazy()' did not produce a non-observing accessor}}
  @Lazy let reader: Counter
}

final class Clerk {
  // expected-error@+2:13{{'@Lazy' stands at one stored property with a type and without a value [HZ258]}}
  // expected-error@+1:13{{expansion of macro 'Lazy()' did not produce a non-observing accessor}}
  @Lazy var first = 3
}

// @DTO on what is no value, and what it has to know of fields and cases.
import HazelCore

@DTO
class Shelf {
  // expected-error@-1{{@DTO belongs on a struct or an enum, not on a class [HZ401]}}
  // expected-note@-2{{make it a struct}}
  var name: String = ""
}

@DTO
struct Untyped {
  var stock = 3
  // expected-error@-1{{the field 'stock' needs a type annotation: a macro sees the text, not the inferred type [HZ400]}}
}

@DTO
struct Twice {
  var title: String
  @Key("title") var name: String
  // expected-error@-1{{two fields are called "title" in JSON [HZ407]}}
}

@DTO
struct Unset {
  @ReadOnly var id: Int
  // expected-error@-1{{the @ReadOnly field 'id' is not read from requests: it needs a default or must be optional [HZ408]}}
}

@DTO
struct Contradiction {
  @ReadOnly @Secret var id: Int?
  // expected-error@-1{{@ReadOnly and @Secret contradict each other [HZ409]}}
}

@DTO
struct Closure {
  var action: () -> Void
  // expected-error@-1{{a value of the type '() -> Void' cannot stand in JSON [HZ413]}}
}

@DTO
enum Payment {
  case pair(Int, Int)
  // expected-error@-1{{the values of the case 'pair' need labels: they are the names in JSON [HZ410]}}
}

@DTO
enum Clash {
  case note(type: String)
  // expected-error@-1{{a value of the case is called "type" like the discriminator [HZ412]}}
}

@DTO
enum Nothing {}  // expected-error {{an enum without cases has no values to read or write [HZ418]}}

@DTO(discriminator: "kind")
// expected-error@-1{{a discriminator tells cases with values apart; a struct has none [HZ411]}}
struct Useless {
  var name: String
}

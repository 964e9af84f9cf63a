// @Config on what holds no settings, and what it has to know of properties.
import HazelConfig

@Config
class Shelf {
  // expected-error@-1{{@Config belongs on a struct, not on a class [HZ350]}}
  // expected-note@-2{{make it a struct}}
  var name: String = ""
}

@Config
enum Mode {  // expected-error{{@Config belongs on a struct, not on an enum [HZ350]}}
  case fast
}

@Config
struct Untyped {
  var stock = 3
  // expected-error@-1{{the setting 'stock' needs a type annotation: a macro sees the text, not the inferred type [HZ351]}}
}

@Config
struct Closure {
  var action: @Sendable () -> Void
  // expected-error@-1{{a setting cannot have the type '@Sendable () -> Void' [HZ358]}}
}

@Config
struct Constant {
  let stock: Int = 3
  // expected-error@-1{{the setting 'stock' can never be set: a 'let' with a value is a constant [HZ356]}}
  // expected-note@-2{{make it a 'var'}}
}

@Config
struct Renamed {
  @Key("stock_count") var stock: Int
  // expected-error@-1{{@Key means nothing for a setting, which only comes in [HZ357]}}
}

@DTO
// expected-error@-1{{a type is a @Config or a @DTO: what holds settings is not sent to clients [HZ359]}}
@Config
struct Both {
  var stock: Int = 3
}

@Config
struct Shown {
  var apiKey: String
  // expected-warning@-1{{'apiKey' looks like a secret, and a String is shown in descriptions and logs [HZ360]}}
  // expected-note@-2{{make it a Secret}}{{15-21=Secret<String>}}
  var adminPassword: String?
  // expected-warning@-1{{'adminPassword' looks like a secret, and a String is shown in descriptions and logs [HZ360]}}
  // expected-note@-2{{make it a Secret}}{{22-29=Secret<String>?}}
  var basketSecret: String = "x"
  // expected-warning@-1{{'basketSecret' looks like a secret, and a String is shown in descriptions and logs [HZ360]}}
  var tokenLifetime: String = "1h"
  @Secret var hiddenToken: String = "x"
}

@Config(prefix: "shop..mail")
// expected-error@-1{{"shop..mail" is no prefix: it is a name of a property, or several with dots between [HZ361]}}
struct Prefixed {
  var host: String = "localhost"
}

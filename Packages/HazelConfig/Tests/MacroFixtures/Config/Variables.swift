// @Env with names that are none, and where it has no effect.
import HazelConfig

@Config
struct Named {
  @Env("") var first: Int = 1
  // expected-error@-1{{"" is no name of a variable: it has letters, digits and underscores, and does not begin with a digit [HZ353]}}
  @Env("books-per-page") var second: Int = 1
  // expected-error@-1{{"books-per-page" is no name of a variable: it has letters, digits and underscores, and does not begin with a digit [HZ353]}}
  // expected-note@-2{{call it BOOKS_PER_PAGE}}{{8-24="BOOKS_PER_PAGE"}}
  @Env("1ST") var third: Int = 1
  // expected-error@-1{{"1ST" is no name of a variable: it has letters, digits and underscores, and does not begin with a digit [HZ353]}}
  // expected-note@-2{{call it _1ST}}{{8-13="_1ST"}}
}

@Config
struct Computed {
  var stock: Int = 3
  @Env("TWICE") var twice: Int { stock * 2 }
  // expected-error@-1{{@Env has no effect here: it belongs on a stored property of a @Config struct [HZ352]}}
}

struct Plain {
  @Env("STOCK") var stock: Int = 3
  // expected-error@-1{{@Env has no effect here: it belongs on a stored property of a @Config struct [HZ352]}}
}

@Config
struct Interpolated {
  @Env("A\(1)") var stock: Int = 3
  // expected-error@-1{{the name of a variable must be a string literal: the macro reads the text [HZ354]}}
  // expected-error@-2{{cannot convert value of type 'String' to expected argument type 'StaticString'}}
}

@Config
struct Twice {
  @Env("STOCK") var stock: Int = 3
  @Env("STOCK") var other: Int = 3
  // expected-error@-1{{'stock' is read from the variable STOCK too [HZ355]}}
}

@Config
struct Ruled {
  @Range(1...10) var name: String = ""
  // expected-error@-1{{@Range is a rule for numbers, not for 'String' [HZ402]}}
  @Range(1...10) var token: Secret<String>
  // expected-error@-1{{@Range is a rule for numbers, not for 'String' [HZ402]}}
}

@Config
struct Trimmed {
  @Trim var password: Secret<String>
  // expected-error@-1{{@Trim is a rule for strings, not for 'Secret<String>' [HZ402]}}
}

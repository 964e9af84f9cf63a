import HazelCore

@HTTPErrors
// expected-error@-1{{@HTTPErrors belongs on an enum, whose cases are the errors [HZ500]}}
struct NotAnEnum: Error {}

@HTTPErrors
enum Incomplete: Error {
  @Problem(.conflict) case known
  case unknown
  // expected-error@-1{{'unknown' needs a @Problem that says how it is answered [HZ501]}}
  // expected-note@-2{{say how it is answered}}{{3-7=@Problem(<#status#>) case}}
}

@HTTPErrors
enum Templates: Error {
  @Problem(.conflict, "book {boook} has this ISBN already") case slip(book: Int)
  // expected-error@-1{{the case has no value 'boook'; did you mean 'book'? [HZ502]}}
  // expected-note@-2{{write 'book'}}{{24-57=book {book} has this ISBN already}}
  @Problem(.conflict, "there is no book {1}") case beyond(Int)
  // expected-error@-1{{the case has no value '1'; did you mean '0'? [HZ502]}}
  // expected-note@-2{{write '0'}}{{24-44=there is no book {0}}}
  @Problem(.conflict, "there is no {author}") case several(Int, name: String)
  // expected-error@-1{{the case has no value 'author': write one of '0', 'name' [HZ502]}}
  @Problem(.conflict, "there is no {id}") case nothing
  // expected-error@-1{{the case has no value 'id': it has none [HZ502]}}
}

@HTTPErrors
enum Passing: Error {
  @Problem case nothing
  // expected-error@-1{{@Problem without a status passes on the one error that a case holds, and 'nothing' does not hold one value [HZ505]}}
  @Problem case two(Templates, Incomplete)
  // expected-error@-1{{@Problem without a status passes on the one error that a case holds, and 'two' does not hold one value [HZ505]}}
}

let text: StaticString = "text"

@HTTPErrors
enum Texts: Error {
  @Problem(.conflict, text) case constant
  // expected-error@-1{{the detail must be a string literal without interpolation; values of the case are written in braces, such as {0} [HZ503]}}
  @Problem(.conflict, code: text) case code
  // expected-error@-1{{the code must be a string literal without interpolation; values of the case are written in braces, such as {0} [HZ503]}}
}

enum Elsewhere: Error {
  @Problem(.conflict) case known
  // expected-error@-1{{@Problem has no effect here: it belongs on a case of an enum with @HTTPErrors [HZ504]}}
}

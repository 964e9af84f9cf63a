// Rules on the wrong type, and arguments that nothing can satisfy.
import HazelCore

@DTO
struct Rules {
  @Email var copies: Int  // expected-error {{@Email is a rule for strings, not for 'Int' [HZ402]}}
  @Range(1...5) var title: String  // expected-error {{@Range is a rule for numbers, not for 'String' [HZ402]}}
  @Items(1...5) var subtitle: String?  // expected-error {{@Items is a rule for arrays, not for 'String' [HZ402]}}
  @Trim var pages: Int  // expected-error {{@Trim is a rule for strings, not for 'Int' [HZ402]}}
  @Pattern("[a-") var code: String  // expected-error {{the pattern is not one that @Pattern knows: a set is not closed [HZ403]}}
  @Pattern("(?=a)") var ahead: String  // expected-error {{the pattern is not one that @Pattern knows: of groups with '?' only '(?:' is possible [HZ403]}}
  @Length(5...2) var name: String  // expected-error {{nothing fits @Length: the lower bound is above the upper one [HZ404]}}
}

let bounds = 1...5

@DTO
struct Ranges {
  @Length(bounds) var name: String  // expected-error {{@Length needs a range that is written out, such as 1...10, 1... or ...10 [HZ406]}}
}

struct Plain {
  @Email var contact: String  // expected-error {{@Email has no effect here: it belongs on a stored property of a @DTO [HZ417]}}
}

@DTO
struct Hook {
  var name: String
  func validate(_ violations: inout Violations) {}  // expected-warning {{this is not the hook of @DTO, which is 'func validate(into violations: inout Violations)' [HZ419]}}
}

let key: StaticString = "isbn"

@DTO
struct Keys {
  @Key(key) var number: String  // expected-error {{must be a string literal: the macro reads the text [HZ405]}}
}

// Types that are made of some fields of a DTO.
import HazelCore

@Pick("Summary", "titel")  // expected-error {{'Book' has no field 'titel' [HZ414]}}
@DTO
struct Book {
  var title: String
}

@Omit("1st", "title")  // expected-error {{"1st" is no name for a type [HZ415]}}
@DTO
struct Order {
  var title: String
}

@Partial  // expected-error {{@Partial belongs on a struct that is a @DTO [HZ416]}}
struct Reader {
  var name: String
}

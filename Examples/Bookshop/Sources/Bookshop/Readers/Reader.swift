import HazelCore

/// Somebody who has an account.
@DTO
struct Reader: Equatable {
  var id: Int
  var name: String
  var role: Role
}

/// What somebody may do; each may do what those before it may.
@DTO
enum Role: Int { case everybody, reader, staff }

/// What somebody sends to get an account.
@DTO
struct SignUp {
  @Trim @Length(1...100) var name: String
  @Trim @Lowercase @Email(refusesTypos: true) var email: String
}

/// A new account, with the token that proves whose it is.
@DTO
struct Account {
  var reader: Reader
  var token: String
}

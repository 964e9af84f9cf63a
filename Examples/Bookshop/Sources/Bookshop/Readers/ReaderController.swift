import HazelConfig

/// Accounts of readers.
@Controller("/readers")
struct ReaderController {
  let readers: ReaderDirectory
  let config: LiveConfig<ShopConfig>

  /// Makes an account, with the token to show from now on.
  @Post func signUp(@Body signUp: SignUp) throws(SignUpError) -> Created<Account> {
    guard config.current.signUps else { throw .noSignUps }
    return Created(readers.add(signUp), at: "/readers/me")
  }

  /// Shows the reader who asks.
  @Get("/me", .needs(.reader)) func me(@CurrentReader reader: Reader) -> Reader { reader }
}

/// Why nobody can sign up.
@HTTPErrors
enum SignUpError: Error {
  @Problem(.forbidden) case noSignUps
}

import HazelConfig

/// Accounts of readers.
@Controller("/readers")
struct ReaderController {
  let readers: ReaderDirectory
  let config: LiveConfig<ShopConfig>

  @Post func signUp(@Body signUp: SignUp) throws(HTTPError) -> Created<Account> {
    guard config.current.signUps else { throw HTTPError(.forbidden, code: "no_sign_ups") }
    return Created(readers.add(signUp), at: "/readers/me")
  }

  @Get("/me", .needs(.reader)) func me(@CurrentReader reader: Reader) -> Reader { reader }
}

import HazelCore

/// Accounts of readers.
@Controller("/readers")
struct ReaderController {
  let readers: ReaderDirectory

  @Post func signUp(@Body signUp: SignUp) -> Created<Account> {
    Created(readers.add(signUp), at: "/readers/me")
  }

  @Get("/me", .needs(.reader)) func me(@CurrentReader reader: Reader) -> Reader { reader }
}

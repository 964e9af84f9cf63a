import HazelCore

@MainActor
@Controller
final class MainController {
  var visits = 0

  @Get("/visits") func visit() -> String { "\(visits)" }
  #if DEBUG
    @Get("/debug") func debug() {}
  #endif
}

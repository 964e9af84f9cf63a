import HazelCore

struct Fine: Interceptor {}

@Controller("/fine")
struct FineController {
  @UseInterceptors(Fine()) @Get func show() -> String { "fine" }
}

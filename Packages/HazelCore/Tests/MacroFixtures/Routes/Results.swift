import HazelCore

struct Opaque: Sendable {}

@Controller("/books")
struct ResultController {
  @Get("/a") func opaque() -> Opaque { Opaque() }
  @Sse("/b") func number() -> Int { 1 }
  @Get("/c") func source(@Query value: Opaque) {}
  @Get("/d") func header(@Header value: Opaque) {}
  @Post("/e") func body(@Body value: Opaque) {}
  @Get("/f", .sumary("x")) func traitSlip() {}
}

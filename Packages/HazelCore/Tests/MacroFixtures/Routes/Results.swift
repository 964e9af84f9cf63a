import HazelCore

struct Opaque: Sendable {}

@Controller("/books")
struct ResultController {
  @Get("/a") func opaque() -> Opaque { Opaque() }
  // expected-expansion@-1:50{{
  //   expected-error@9:22{{'__respond' is unavailable: a handler can not return this type: conform it to Encodable (sent as JSON) or ResponseConvertible}}
  // }}
  @Sse("/b") func number() -> Int { 1 }
  // expected-expansion@-1:40{{
  //   expected-error@8:22{{'__respondEvents' is unavailable: a handler with @Sse returns ServerSentEvents or an AsyncSequence of events, texts or Encodable values}}
  // }}
  @Get("/c") func source(@Query value: Opaque) {}
  // expected-error@-1{{'init(wrappedValue:_:)' is unavailable: @Query reads text: conform to ParameterValue, or to Decodable for several fields}}
  @Get("/d") func header(@Header value: Opaque) {}
  // expected-error@-1{{'init(wrappedValue:_:)' is unavailable: @Header reads text: conform the type to ParameterValue}}
  @Post("/e") func body(@Body value: Opaque) {}
  // expected-error@-1{{'init(wrappedValue:)' is unavailable: @Body reads JSON: conform the type to Decodable}}
  @Get("/f", .sumary("x")) func traitSlip() {}
  // expected-error@-1{{type 'RouteTrait' has no member 'sumary'}}
}
// expected-expansion@-1:1{{
//   expected-error@11:1{{cannot find '__hazel_traitSlip' in scope}}
// }}

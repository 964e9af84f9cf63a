import HazelCore

struct Draft: Decodable {}

@Controller("/books")
struct ParameterController {
  @Post("/a") func unbound(filter: String) {}
  // expected-error@-1{{nothing in the request is bound to 'filter': it is not in the path "/books/a", has no attribute such as @Query or @Body, and 'String' is no context type [HZ155]}}
  // expected-note@-2{{take 'filter' from the body}}{{28-42=@Body filter: String}}
  // expected-note@-3{{take 'filter' from the path: "/a/:filter"}}{{9-13="/a/:filter"}}
  // expected-note@-4{{take 'filter' from the query}}{{28-42=@Query filter: String}}
  @Get func unboundInGet(filter: String) {}
  // expected-error@-1{{nothing in the request is bound to 'filter': it is not in the path "/books", has no attribute such as @Query or @Body, and 'String' is no context type [HZ155]}}
  // expected-note@-2{{take 'filter' from the path: "/:filter"}}{{3-7=@Get("/:filter")}}
  // expected-note@-3{{take 'filter' from the query}}{{26-40=@Query filter: String}}
  @Post("/b") func twoBodies(@Body first: Draft, @Body second: Draft) {}
  // expected-error@-1{{a request has one body, and parameter 'first' already takes it [HZ157]}}
  // expected-note@-2{{'first' takes the body here}}
  @Post("/c") func bodyAndForm(@Body first: Draft, @Form second: Int) {}
  // expected-error@-1{{a request has one body, and parameter 'first' already takes it [HZ157]}}
  // expected-note@-2{{'first' takes the body here}}
  @Get("/d") func bodyInGet(@Body draft: Draft) {}
  // expected-error@-1{{'@Body' on '@Get': such a request has no body to bind [HZ158]}}
  // expected-note@-2{{take it from the query}}{{29-34=@Query}}
  @Get("/e") func twoSources(@Query @Header page: Int) {}
  // expected-error@-1{{'init(wrappedValue:_:)' is unavailable: @Query reads text: conform to ParameterValue, or to Decodable for several fields}}
  // expected-error@-2{{parameter 'page' already comes from '@Query' [HZ166]}}
  @Get("/r") func ruled(@Query @Range(1...10) limit: Int) {}
  // expected-error@-1{{'@Range' is a rule for fields of a @DTO: give 'limit' to one, and take that with '@Query(.all)' [HZ176]}}
  // expected-error@-2{{'peer' macro cannot be attached to parameter ('limit')}}
  @Get("/f") func slip(@Querry page: Int) {}
  // expected-error@-1{{'@Querry' is no source of parameters; did you mean '@Query'? [HZ167]}}
  // expected-error@-2{{unknown attribute 'Querry'}}
  // expected-note@-3{{change to '@Query'}}{{24-31=@Query}}
  @Get("/g") func variadic(@Query tags: String...) {}
  // expected-error@-1{{a route handler can not have a variadic parameter; make 'tags' an array [HZ161]}}
  // expected-note@-2{{make it '[String]'}}{{28-50=@Query tags: [String]}}
  @Get("/h") func changing(@Query page: inout Int) {}
  // expected-error@-1{{a route handler can not have an 'inout' parameter such as 'page' [HZ162]}}
  // expected-note@-2{{remove 'inout'}}{{41-50=Int}}
  @Post("/i") func stream(@Body content: RequestBody) {}
  // expected-error@-1{{a handler that streams its body must be 'async', for the content is not there yet [HZ171]}}
  // expected-note@-2{{add 'async'}}{{26-54=(@Body content: RequestBody) async}}
  @Post("/j") func severalFields(@Form first: Int, @Form second: Int) {}
}

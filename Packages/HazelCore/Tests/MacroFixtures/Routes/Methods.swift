import HazelCore

@Controller("/books")
struct MethodController {
  @Get("/a") static func fixed() {}
  // expected-error@-1{{a route handler can not be 'static' [HZ159]}}
  // expected-note@-2{{remove 'static'}}{{14-21=}}
  @Get("/b") mutating func changing() {}
  // expected-error@-1{{a route handler can not be 'mutating' [HZ159]}}
  // expected-note@-2{{remove 'mutating'}}{{14-23=}}
  @Get("/c/:id") func generic<T: ParameterValue>(id: T) {}
  // expected-error@-1{{a route handler can not be generic: there is no caller to choose 'T: ParameterValue' [HZ160]}}
  @Get("/d") func closure() -> () -> Int { { 1 } }
  // expected-error@-1{{a route handler can not return a closure: return an Encodable type, which is sent as JSON, or a ResponseConvertible one [HZ168]}}
  @Get("/e") func tuple() -> (Int, String) { (1, "") }
  // expected-error@-1{{a route handler can not return a tuple: return an Encodable type, which is sent as JSON, or a ResponseConvertible one [HZ168]}}
  @Get("/f") @Post("/f") func twoVerbs() {}
  // expected-error@-1{{a method answers one route, and this one already has '@Get' [HZ169]}}
  @Sse("/g") func noEvents() {}
  // expected-error@-1{{a handler with '@Sse' must return its events: 'ServerSentEvents' or an AsyncSequence [HZ170]}}
  @Get("/h") func twice() {}
  // expected-note@-1{{the first 'twice' is here}}
  // expected-expansion@-2:29{{
  //   expected-note@1:25{{'__hazel_twice' previously declared here}}
  // }}
  @Post("/h") func twice(@Query page: Int) {}
  // expected-error@-1{{two handlers are named 'twice': the name is that of the operation and must be unique [HZ165]}}
  // expected-expansion@-2:46{{
  //   expected-error@1:25{{invalid redeclaration of '__hazel_twice'}}
  // }}
  @Get("/i") var property: Int { 1 }
  // expected-error@-1{{'@Get' belongs on a method of a controller [HZ150]}}
}

struct NoController {
  @Get("/a") func orphan() {}
  // expected-error@-1{{'@Get' does nothing here: it must stand in the body of a type marked '@Controller' [HZ151]}}
}

extension MethodController {
  @Get("/z") func outside() {}
  // expected-error@-1{{'@Get' does nothing here: it must stand in the body of a type marked '@Controller' [HZ151]}}
}

@Controller class Open {
  // expected-error@-1{{the controller 'Open' must be 'final' [HZ174]}}
  // expected-note@-2{{add 'final'}}{{13-19=final class }}
  @Get func list() {}
}

@Controller struct Generic<Value: Sendable> {
  // expected-error@-1{{the controller 'Generic' can not be generic: there is no caller to choose its types [HZ175]}}
  @Get func list() {}
}

@Controller enum Cases {
  // expected-error@-1{{'@Controller' belongs on a struct, a final class or an actor, not on an enum [HZ173]}}
  @Get func list() {}
}

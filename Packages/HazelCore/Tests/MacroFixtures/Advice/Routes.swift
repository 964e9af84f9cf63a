// On routes, attributes are traits: advice is refused there, and `@Timeout` is left to the route.
import HazelCore

// The attribute of a route, as far as advice looks at it.
@attached(peer)
macro Get(_ path: String = "") = #externalMacro(module: "HazelMacros", type: "MarkerMacro")
@attached(peer)
macro Controller(_ path: String) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

// expected-error@+2{{'body' macro cannot be attached to struct ('BookController')}}
// expected-error@+1{{is a trait of its routes: @Controller(…, .timeout(…)) [HZ461]}}
@Controller("/books") @Timeout(.seconds(5))
struct BookController {
  @Get("/:id") @Timeout(.seconds(2)) func show(id: Int) -> Int { id }

  // expected-error@+1{{give the route a trait, or move the work to a method of a service [HZ450]}}
  @Get @Traced func list() -> [Int] { [] }
}

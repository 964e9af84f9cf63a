import HazelCore
import HazelKernel
import HazelSwagger
import Testing

@Controller("/unbound")
private struct UnboundController {
  /// One book.
  ///
  /// - Parameter id: Which one.
  @Get("/:id") func one(request: Request) -> String { request.parameters["id"] ?? "" }
}

private struct UnboundModule: Module {
  var controllers: [any Controller.Type] { UnboundController.self }
}

@Suite("Parameters of paths that no handler takes")
struct UnboundParameterTests {
  @Test("The comment describes them all the same")
  func comment() {
    let document = HazelApp(UnboundModule(), name: "books").openAPIDocument()
    let parameter = document.paths["/unbound/{id}"]?.operations["get"]?.parameters.first?.value
    #expect(parameter?.description == "Which one.")
  }
}

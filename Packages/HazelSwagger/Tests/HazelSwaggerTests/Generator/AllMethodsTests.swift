import HazelCore
import HazelOpenAPI
import HazelSwagger
import Testing

@Controller("/shelves")
private struct AnyShelfController {
  @All func any() -> String { "" }

  @Get func list() -> [String] { [] }
}

private struct AnyShelfModule: Module {
  var controllers: [any Controller.Type] { AnyShelfController.self }
}

@Suite("Routes for all methods in documents")
struct AllMethodsTests {
  @Test("They leave those that have a method of their own, also where they come first")
  func leaveOthers() {
    let made = HazelApp(AnyShelfModule(), name: "shelves").interface.openAPI()
    let item = made.document.paths["/shelves"]
    #expect(item?.operations["get"]?.operationID == "anyShelfList")
    #expect(item?.operations["post"]?.operationID?.hasPrefix("anyShelfAny") == true)
    #expect(made.warnings.isEmpty)
  }
}

// expansion 1
init() {
}

nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<MainController>) {
routes.controller("", [])
__hazel_visit(&routes)
#if DEBUG
__hazel_debug(&routes)
#endif
}

nonisolated static var __hazelScope: HazelCore.Scope { .singleton }

nonisolated static var __hazelDependencies: [HazelCore.Dependency] {
  return []
}

nonisolated static var __hazelFactory: HazelCore.Factory<MainController> {
  .async { (_: HazelCore.Resolver) async throws -> MainController in await MainController() }
}

nonisolated static var __hazelLocation: HazelCore.SourceLocation {
  HazelCore.SourceLocation(file: "Fixture/MainController.swift", line: 5)
}

// expansion 2
nonisolated static func __hazel_visit(_ routes: inout HazelCore.ControllerRoutes<MainController>) {
routes.add(HazelCore.HTTPMethod.get, "/visits", "visit", [],
HazelCore.SourceLocation(file: "Fixture/MainController.swift", line: 8),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.returns((String).self)
},
async: { (owner: MainController, context: HazelCore.RequestContext) async throws -> HazelCore.Response in
return try await HazelCore.__respond(owner.visit(), context)
})
}

// expansion 3
extension MainController: HazelCore.Controller {}

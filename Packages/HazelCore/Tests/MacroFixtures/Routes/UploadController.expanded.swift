// expansion 1
init() {
}

nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<UploadController>) {
routes.controller("/covers", [])
__hazel_store(&routes)
__hazel_form(&routes)
__hazel_rest(&routes)
}

nonisolated static var __hazelScope: HazelCore.Scope { .singleton }

nonisolated static var __hazelDependencies: [HazelCore.Dependency] {
  return []
}

nonisolated static var __hazelFactory: HazelCore.Factory<UploadController> {
  .sync { (_: HazelCore.Resolver) throws -> UploadController in UploadController() }
}

nonisolated static var __hazelLocation: HazelCore.SourceLocation {
  HazelCore.SourceLocation(file: "Fixture/UploadController.swift", line: 4)
}

// expansion 2
nonisolated static func __hazel_store(_ routes: inout HazelCore.ControllerRoutes<UploadController>) {
routes.add(HazelCore.HTTPMethod.put, "/:name", "store", [HazelCore.RouteTrait.streamedBody],
HazelCore.SourceLocation(file: "Fixture/UploadController.swift", line: 5),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("name", in: "path", (String).self, required: true)
operation.parameter("content", in: "body", (RequestBody).self, required: true)
operation.returns((NoContent).self)
},
async: { (owner: UploadController, context: HazelCore.RequestContext) async throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = binder.path("name", (String).self)
let value1 = Body<RequestBody>.bind(&binder, "content")
guard let value0, let value1 else { throw binder.error }
return try await HazelCore.__respond(owner.store(name: value0, content: value1), context)
})
}

// expansion 3
nonisolated static func __hazel_form(_ routes: inout HazelCore.ControllerRoutes<UploadController>) {
routes.add(HazelCore.HTTPMethod.post, "/form", "form", [],
HazelCore.SourceLocation(file: "Fixture/UploadController.swift", line: 9),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("title", in: "form", (String).self, required: true)
operation.parameter("", in: "form", ([String: String]).self, required: true, as: "fields")
operation.returns((HTML).self)
},
sync: { (owner: UploadController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Form<String>.bind(&binder, "title")
let value1 = Form<[String: String]>.bind(&binder, .all)
guard let value0, let value1 else { throw binder.error }
return try HazelCore.__respond(owner.form(title: value0, fields: value1), context)
})
}

// expansion 4
nonisolated static func __hazel_rest(_ routes: inout HazelCore.ControllerRoutes<UploadController>) {
routes.add(nil, "/*path", "rest", [],
HazelCore.SourceLocation(file: "Fixture/UploadController.swift", line: 12),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("path", in: "path", (String).self, required: true)
operation.returns((Redirect).self)
},
sync: { (owner: UploadController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = binder.path("path", (String).self)
guard let value0 else { throw binder.error }
return try HazelCore.__respond(owner.rest(path: value0, context: context), context)
})
}

// expansion 5
extension UploadController: HazelCore.Controller {}

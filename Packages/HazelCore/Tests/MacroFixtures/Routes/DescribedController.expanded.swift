// expansion 1
init() {
}

@available(*, deprecated)
nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<DescribedController>) {
routes.controller("/shelves", [], documentation: "Shelves.\n\nEach holds books.")
__hazel_list(&routes)
__hazel_show(&routes)
__hazel_watch(&routes)
__hazel_hidden(&routes)
}

nonisolated static var __hazelScope: HazelCore.Scope { .singleton }

nonisolated static var __hazelDependencies: [HazelCore.Dependency] {
  return []
}

nonisolated static var __hazelFactory: HazelCore.Factory<DescribedController> {
  .sync { (_: HazelCore.Resolver) throws -> DescribedController in DescribedController() }
}

nonisolated static var __hazelLocation: HazelCore.SourceLocation {
  HazelCore.SourceLocation(file: "Fixture/DescribedController.swift", line: 22)
}

// expansion 2
@available(*, deprecated)
nonisolated static func __hazel_list(_ routes: inout HazelCore.ControllerRoutes<DescribedController>) {
routes.add(HazelCore.HTTPMethod.get, "/old", "list", [HazelCore.RouteTrait.deprecated("use \"shelves\"")],
HazelCore.SourceLocation(file: "Fixture/DescribedController.swift", line: 27),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.documented("Lists the shelves.\n\n- Parameter size: how many; \"all\" is none.")
operation.parameter("size", in: "query", (Int).self, required: false, default: "20", value: (20) as (Int))
operation.parameter("genre", in: "query", (Genre).self, required: false, default: ".novel", value: (.novel) as (Genre))
operation.returns(([String]).self)
},
sync: { (owner: DescribedController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Query<Int>.bind(&binder, "size", default: 20)
let value1 = Query<Genre>.bind(&binder, "genre", default: .novel)
guard let value0, let value1 else { throw binder.error }
return try HazelCore.__respond(owner.list(size: value0, genre: value1), context)
})
}

// expansion 3
nonisolated static func __hazel_show(_ routes: inout HazelCore.ControllerRoutes<DescribedController>) {
routes.add(HazelCore.HTTPMethod.get, "/:id", "show", [],
HazelCore.SourceLocation(file: "Fixture/DescribedController.swift", line: 30),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("id", in: "path", (Int).self, required: false, default: "Int(\"1\")!")
operation.returns((String?).self)
operation.fails((ShelfError).self)
},
sync: { (owner: DescribedController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = binder.path("id", (Int).self, default: Int("1")!)
guard let value0 else { throw binder.error }
return try HazelCore.__respond(owner.show(id: value0), context)
})
}

// expansion 4
nonisolated static func __hazel_watch(_ routes: inout HazelCore.ControllerRoutes<DescribedController>) {
routes.add(HazelCore.HTTPMethod.get, "/watch", "watch", [],
HazelCore.SourceLocation(file: "Fixture/DescribedController.swift", line: 35),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.documented("Watches a shelf.")
operation.parameter("language", in: "language", (String).self, required: true, by: Language<String>.self)
operation.returns((_Concurrency.AsyncStream<Int>).self)
operation.events()
},
sync: { (owner: DescribedController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Language<String>.bind(&binder, "language")
guard let value0 else { throw binder.error }
return try HazelCore.__respondEvents(owner.watch(language: value0), context)
})
}

// expansion 5
nonisolated static func __hazel_hidden(_ routes: inout HazelCore.ControllerRoutes<DescribedController>) {
routes.add(HazelCore.HTTPMethod.get, "/hidden", "hidden", [],
HazelCore.SourceLocation(file: "Fixture/DescribedController.swift", line: 40),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.returns((HazelCore.Response).self)
},
sync: { (owner: DescribedController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
return try HazelCore.__respond(owner.hidden(), context)
})
}

// expansion 6
extension DescribedController: HazelCore.Controller {}

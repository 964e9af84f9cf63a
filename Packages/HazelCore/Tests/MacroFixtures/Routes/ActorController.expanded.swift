// expansion 1
nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<Counter>) {
routes.controller("/counter", [])
__hazel_add(&routes)
__hazel_label(&routes)
__hazel_changes(&routes)
}

nonisolated static var __hazelScope: HazelCore.Scope { .request }

nonisolated static var __hazelDependencies: [HazelCore.Dependency] {
  var list: [HazelCore.Dependency] = []
  list.append(.on("name", (String).self))
  return list
}

nonisolated static var __hazelFactory: HazelCore.Factory<Counter> {
  .sync { (resolver: HazelCore.Resolver) throws -> Counter in Counter(name: try resolver.get(0, (String).self)) }
}

nonisolated static var __hazelLocation: HazelCore.SourceLocation {
  HazelCore.SourceLocation(file: "Fixture/ActorController.swift", line: 4)
}

// expansion 2
nonisolated static func __hazel_add(_ routes: inout HazelCore.ControllerRoutes<Counter>) {
routes.add(HazelCore.HTTPMethod.post, "", "add", [],
HazelCore.SourceLocation(file: "Fixture/ActorController.swift", line: 8),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("by", in: "query", (Int).self, required: false, default: "1", value: (1) as (Int))
operation.returns((String).self)
},
async: { (owner: Counter, context: HazelCore.RequestContext) async throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Query<Int>.bind(&binder, "by", default: 1)
guard let value0 else { throw binder.error }
return try await HazelCore.__respond(owner.add(by: value0), context)
})
}

// expansion 3
nonisolated static func __hazel_label(_ routes: inout HazelCore.ControllerRoutes<Counter>) {
routes.add(HazelCore.HTTPMethod.get, "", "label", [],
HazelCore.SourceLocation(file: "Fixture/ActorController.swift", line: 9),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.returns((String).self)
},
sync: { (owner: Counter, context: HazelCore.RequestContext) throws -> HazelCore.Response in
return try HazelCore.__respond(owner.label(), context)
})
}

// expansion 4
nonisolated static func __hazel_changes(_ routes: inout HazelCore.ControllerRoutes<Counter>) {
routes.add(HazelCore.HTTPMethod.get, "/changes", "changes", [],
HazelCore.SourceLocation(file: "Fixture/ActorController.swift", line: 10),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("Last-Event-ID", in: "header", (Int?).self, required: false, as: "last")
operation.returns((ServerSentEvents).self)
operation.events()
},
async: { (owner: Counter, context: HazelCore.RequestContext) async throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = LastEventID<Int?>.bind(&binder, "last")
guard let value0 else { throw binder.error }
return try await HazelCore.__respondEvents(owner.changes(last: value0), context)
})
}

// expansion 5
extension Counter: HazelCore.Controller {}

// expansion 1
public init() {
}

public nonisolated static func __hazelRoutes(_ routes: inout HazelCore.ControllerRoutes<OrderController>) {
routes.controller("/orders", [HazelCore.RouteTrait.responseHeader("X-Shop", "books")])
__hazel_show(&routes)
__hazel_list(&routes)
__hazel_place(&routes)
__hazel_cancel(&routes)
}

public nonisolated static var __hazelScope: HazelCore.Scope { .singleton }

public nonisolated static var __hazelDependencies: [HazelCore.Dependency] {
  return []
}

public nonisolated static var __hazelFactory: HazelCore.Factory<OrderController> {
  .sync { (_: HazelCore.Resolver) throws -> OrderController in OrderController() }
}

public nonisolated static var __hazelLocation: HazelCore.SourceLocation {
  HazelCore.SourceLocation(file: "Fixture/OrderController.swift", line: 21)
}

// expansion 2
nonisolated static func __hazel_show(_ routes: inout HazelCore.ControllerRoutes<OrderController>) {
routes.add(HazelCore.HTTPMethod.get, "/:id(int)", "show", [HazelCore.RouteTrait.status(.ok), HazelCore.RouteTrait.audited(as: "read")],
HazelCore.SourceLocation(file: "Fixture/OrderController.swift", line: 22),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("id", in: "path", (Int).self, required: true)
operation.returns((Order?).self)
operation.fails((OrderError).self)
},
sync: { (owner: OrderController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = binder.path("id", (Int).self)
guard let value0 else { throw binder.error }
return try HazelCore.__respond(owner.show(id: value0), context)
})
}

// expansion 3
nonisolated static func __hazel_list(_ routes: inout HazelCore.ControllerRoutes<OrderController>) {
routes.add(HazelCore.HTTPMethod.get, "", "list", [],
HazelCore.SourceLocation(file: "Fixture/OrderController.swift", line: 26),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("page", in: "query", (Int).self, required: false, default: "1", value: (1) as (Int))
operation.parameter("per_page", in: "query", (Int?).self, required: false, as: "size")
operation.returns(([Order]).self)
},
sync: { (owner: OrderController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Query<Int>.bind(&binder, "page", default: 1)
let value1 = Query<Int?>.bind(&binder, "per_page")
guard let value0, let value1 else { throw binder.error }
return try HazelCore.__respond(owner.list(page: value0, size: value1, request: context.request), context)
})
}

// expansion 4
nonisolated static func __hazel_place(_ routes: inout HazelCore.ControllerRoutes<OrderController>) {
routes.add(HazelCore.HTTPMethod.post, "", "place", [HazelCore.RouteTrait.status(.created)],
HazelCore.SourceLocation(file: "Fixture/OrderController.swift", line: 29),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("order", in: "body", (Order).self, required: true)
operation.inject(HazelCore.Dependency.on("audit", (String).self))
operation.returns((Order).self)
},
async: { (owner: OrderController, context: HazelCore.RequestContext) async throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = Body<Order>.bind(&binder, "order")
let value1 = Inject<String>.bind(&binder, at: 0)
guard let value0, let value1 else { throw binder.error }
return try await HazelCore.__respond(owner.place(order: value0, audit: value1), context)
})
}

// expansion 5
nonisolated static func __hazel_cancel(_ routes: inout HazelCore.ControllerRoutes<OrderController>) {
routes.add(HazelCore.HTTPMethod.delete, "/:id(int)", "cancel", [],
HazelCore.SourceLocation(file: "Fixture/OrderController.swift", line: 33),
describe: { (operation: inout HazelCore.OperationDescription) -> Swift.Void in
operation.parameter("id", in: "path", (Int).self, required: true)
},
sync: { (owner: OrderController, context: HazelCore.RequestContext) throws -> HazelCore.Response in
var binder = HazelCore.ParameterBinder(context)
let value0 = binder.path("id", (Int).self)
guard let value0 else { throw binder.error }
return try HazelCore.__respond(owner.cancel(id: value0), context)
})
}

// expansion 6
extension OrderController: HazelCore.Controller {}

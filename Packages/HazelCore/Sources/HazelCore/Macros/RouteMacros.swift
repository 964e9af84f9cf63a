public import HazelKernel

/// Makes a type a controller: its methods with `@Get`, `@Post` and the others answer requests.
///
/// ```swift
/// @Controller("/books", .tags("books"))
/// struct BookController {
///   let books: BookService
///
///   @Get("/:id") func show(id: Int) async throws -> Book? { try await books.find(id) }
/// }
/// ```
///
/// It is a struct, a final class or an actor. The container makes it, with what its stored properties
/// or its initializer need.
///
/// - Parameters:
///   - path: the pattern that stands before the paths of its routes; none by default.
///   - scope: how long it lives; as long as the application by default.
///   - traits: hold for all its routes.
@attached(
  member, names: named(init), named(__hazelRoutes), named(__hazelScope),
  named(__hazelDependencies), named(__hazelFactory), named(__hazelLocation))
@attached(extension, conformances: Controller)
public macro Controller(
  _ path: String, scope: Scope = .singleton, _ traits: RouteTrait...
) = #externalMacro(module: "HazelMacros", type: "ControllerMacro")

/// Makes a type a controller whose routes have no path in common.
@attached(
  member, names: named(init), named(__hazelRoutes), named(__hazelScope),
  named(__hazelDependencies), named(__hazelFactory), named(__hazelLocation))
@attached(extension, conformances: Controller)
public macro Controller(
  scope: Scope = .singleton, _ traits: RouteTrait...
) = #externalMacro(module: "HazelMacros", type: "ControllerMacro")

/// Makes a method answer GET, and HEAD unless it has a route of its own.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Get(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer GET, and HEAD unless it has a route of its own, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Get(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer POST.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Post(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer POST, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Post(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer PUT.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Put(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer PUT, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Put(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer PATCH.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Patch(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer PATCH, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Patch(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer DELETE.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Delete(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer DELETE, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Delete(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer HEAD, in place of the answer that GET brings along.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Head(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer HEAD, in place of the answer that GET brings along, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Head(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer OPTIONS, in place of the automatic answer.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Options(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer OPTIONS, in place of the automatic answer, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Options(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer all methods that have no route of their own at its path.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro All(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer all methods that have no route of their own at its path, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro All(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer GET with a stream of events.
///
/// - Parameters:
///   - path: the pattern of the path, behind that of the controller; see ``RoutePattern``.
///   - traits: what else holds for the route.
@attached(peer, names: prefixed(__hazel_))
public macro Sse(_ path: String, _ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// Makes a method answer GET with a stream of events, at the path of the controller.
@attached(peer, names: prefixed(__hazel_))
public macro Sse(_ traits: RouteTrait...) =
  #externalMacro(module: "HazelMacros", type: "RouteMacro")

/// The status of all results of a handler that are no `Response`; as ``RouteTrait/status(_:)``.
@attached(peer)
public macro Status(_ status: HTTPStatus) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// A header field of all results of a handler that are no `Response`; as
/// ``RouteTrait/responseHeader(_:_:)``.
@attached(peer)
public macro ResponseHeader(_ name: HeaderName, _ value: HeaderValue) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

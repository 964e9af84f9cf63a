public import HazelKernel

/// Guards that run before the content of a request is read. The same as the trait `.guards(...)`.
@attached(peer) public macro UseGuards(_ part: any GuardComponent, _ parts: any GuardComponent...) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Guards that run before the content of a request is read. The same as the trait `.guards(...)`.
@attached(peer) public macro UseGuards(
  _ type: any (GuardComponent & Injectable).Type, _ types: any (GuardComponent & Injectable).Type...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Interceptors around the handler, the outermost first. The same as the trait `.interceptors(...)`.
@attached(peer) public macro UseInterceptors(
  _ part: any InterceptorComponent, _ parts: any InterceptorComponent...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Interceptors around the handler, the outermost first. The same as the trait `.interceptors(...)`.
@attached(peer) public macro UseInterceptors(
  _ type: any (InterceptorComponent & Injectable).Type,
  _ types: any (InterceptorComponent & Injectable).Type...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Pipes that get each value which is bound to a parameter. The same as the trait `.pipes(...)`.
@attached(peer) public macro UsePipes(_ part: any PipeComponent, _ parts: any PipeComponent...) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Pipes that get each value which is bound to a parameter. The same as the trait `.pipes(...)`.
@attached(peer) public macro UsePipes(
  _ type: any (PipeComponent & Injectable).Type, _ types: any (PipeComponent & Injectable).Type...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Exception filters; the last one named is asked first. The same as the trait `.filters(...)`.
@attached(peer) public macro UseFilters(
  _ part: any FilterComponent, _ parts: any FilterComponent...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Exception filters; the last one named is asked first. The same as the trait `.filters(...)`.
@attached(peer) public macro UseFilters(
  _ type: any (FilterComponent & Injectable).Type,
  _ types: any (FilterComponent & Injectable).Type...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Middleware around everything else, the outermost first. The same as the trait `.middleware(...)`.
@attached(peer) public macro UseMiddleware(
  _ part: any MiddlewareComponent, _ parts: any MiddlewareComponent...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Middleware around everything else, the outermost first. The same as the trait `.middleware(...)`.
@attached(peer) public macro UseMiddleware(
  _ type: any (MiddlewareComponent & Injectable).Type,
  _ types: any (MiddlewareComponent & Injectable).Type...
) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Rules that have to ask somebody, checked before the handler. The same as the trait
/// `.validate(by:)`.
@attached(peer) public macro Validate<Validator: AsyncValidator & Injectable>(
  by type: Validator.Type
) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Notes that the route is open to everybody: guards that ask for a user let it pass.
@attached(peer) public macro Public() =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Says in a few words what the route is for.
@attached(peer) public macro Summary(_ text: String) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Names the groups in which documents list the route.
@attached(peer) public macro Tags(_ tags: String...) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Says that clients are to stop using the route.
@attached(peer) public macro Deprecated(
  _ note: String? = nil, since: HTTPDate? = nil, sunset: HTTPDate? = nil
) = #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Leaves the route out of documents.
@attached(peer) public macro Hidden() =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Notes something about the route under a key.
@attached(peer) public macro Metadata<Key: RouteMetadataKey>(_ key: Key.Type, _ value: Key.Value) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Says which versions of the interface the route belongs to.
@attached(peer) public macro Version(_ versions: String...) =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

/// Says that the route belongs to every version.
@attached(peer) public macro VersionNeutral() =
  #externalMacro(module: "HazelMacros", type: "MarkerMacro")

import HazelKernel

/// The request as what belongs to it may keep it: a request of its own with the same head, content
/// and context, which does not keep the scope.
///
/// A request keeps its scope, and the scope what it made. If that kept the same request, none of them
/// would ever be released, however the connection ends. So it gets this one, and nobody has to clean
/// up.
struct RequestMirror: Sendable {
  let request: Request
  let context: RequestContext

  init(_ original: Request, _ state: RequestState) {
    let storage = RequestStorage(copying: original.storage)
    storage.normalizedPath = original.storage.normalizedPath
    storage.pathParameters = original.storage.pathParameters
    storage.plan = original.storage.plan
    _ = storage.keepPipelineState(state)
    self.init(Request(storage))
  }

  init(_ request: Request) {
    self.request = request
    context = RequestContext(request)
  }

  /// Takes over content that was read since.
  func update(from original: Request) {
    request.storage.body = original.storage.body
  }

  /// The box of what is injected.
  func instance(_ kind: Provider.Ambient) -> InstanceObject {
    switch kind {
    case .request: InstanceBox<Request>(request)
    case .context: InstanceBox<RequestContext>(context)
    }
  }
}

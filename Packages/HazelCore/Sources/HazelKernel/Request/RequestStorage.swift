#if !hasFeature(Embedded)
  import Synchronization
#endif

/// What stands behind a ``Request``: the bytes of its head, and where in them everything lies.
///
/// Whoever feeds requests in (a connection, a test, an edge adapter) fills a storage and then hands
/// out requests that share it. Nothing is written to it while such a request is alive, except by
/// the router before the handler is called: a connection uses its storage again only after it saw
/// that it holds the only reference (`isKnownUniquelyReferenced`). That is what makes the class
/// `@unchecked Sendable`.
///
/// What the pipeline keeps is the exception: it comes into being while the request is handled, perhaps
/// in several tasks at once, and so it is atomic.
///
/// The state lies behind a pointer because every access to a stored property of a class that other
/// modules can see is checked for exclusivity at run time, which costs more than the access.
package final class RequestStorage: @unchecked Sendable {
  @usableFromInline
  struct State: ~Copyable {
    @usableFromInline var method: HTTPMethod = .get
    @usableFromInline var head: Bytes = Bytes()
    @usableFromInline var target: Range<Int> = 0..<0
    @usableFromInline var pathEnd: Int = 0
    @usableFromInline var minorVersion: Int = 1
    @usableFromInline var fields: HeaderTable = HeaderTable()
    @usableFromInline var normalizedPath: Bytes?
    @usableFromInline var pathParameters: PathParameters = PathParameters()
    @usableFromInline var plan: RoutePlan?
    @usableFromInline var body: RequestBody = RequestBody()
    @usableFromInline var connection: ConnectionInfo
    @usableFromInline var sequence: UInt64 = 0
    #if !hasFeature(Embedded)
      /// What the pipeline keeps for the request; it holds a reference.
      let pipelineState: Atomic<Unmanaged<AnyObject>?> = Atomic(nil)
    #endif

    init(connection: ConnectionInfo) {
      self.connection = connection
    }
  }

  @usableFromInline let state: UnsafeMutablePointer<State>

  package init(connection: ConnectionInfo) {
    state = .allocate(capacity: 1)
    state.initialize(to: State(connection: connection))
  }

  deinit {
    #if !hasFeature(Embedded)
      releasePipelineState()
    #endif
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Lets go of everything that belongs to one request and keeps the memory of the tables.
  package func reset() {
    state.pointee.head = Bytes()
    state.pointee.normalizedPath = nil
    state.pointee.fields.removeAll()
    state.pointee.pathParameters.removeAll()
    state.pointee.plan = nil
    state.pointee.body = RequestBody()
    #if !hasFeature(Embedded)
      releasePipelineState()
    #endif
  }
}

extension RequestStorage {
  @inlinable
  package var method: HTTPMethod {
    get { state.pointee.method }
    set { state.pointee.method = newValue }
  }

  /// The bytes of the head; all ranges are positions in it.
  @inlinable
  package var head: Bytes {
    get { state.pointee.head }
    set { state.pointee.head = newValue }
  }

  @inlinable
  package var target: Range<Int> {
    get { state.pointee.target }
    set { state.pointee.target = newValue }
  }

  /// Where the path ends within the head: at the "?" or at the end of the target.
  @inlinable
  package var pathEnd: Int {
    get { state.pointee.pathEnd }
    set { state.pointee.pathEnd = newValue }
  }

  @inlinable
  package var minorVersion: Int {
    get { state.pointee.minorVersion }
    set { state.pointee.minorVersion = newValue }
  }

  @inlinable
  package var fields: HeaderTable {
    @inline(__always) _read { yield state.pointee.fields }
    @inline(__always) _modify { yield &state.pointee.fields }
  }

  /// The path in normal form, where it came in another: what parameters are positions in.
  @inlinable
  package var normalizedPath: Bytes? {
    get { state.pointee.normalizedPath }
    set { state.pointee.normalizedPath = newValue }
  }

  @inlinable
  package var pathParameters: PathParameters {
    @inline(__always) _read { yield state.pointee.pathParameters }
    @inline(__always) _modify { yield &state.pointee.pathParameters }
  }

  @inlinable
  package var plan: RoutePlan? {
    get { state.pointee.plan }
    set { state.pointee.plan = newValue }
  }

  @inlinable
  package var body: RequestBody {
    get { state.pointee.body }
    set { state.pointee.body = newValue }
  }

  @inlinable
  package var connection: ConnectionInfo { state.pointee.connection }

  @inlinable
  package var sequence: UInt64 {
    get { state.pointee.sequence }
    set { state.pointee.sequence = newValue }
  }

  #if !hasFeature(Embedded)
    /// What runs for the request, of a type that only it knows; nil where nothing stands around the
    /// handler.
    @inlinable
    package var pipeline: AnyObject? { state.pointee.plan?.pipeline }

    /// What the pipeline keeps for the request, of a type that only it knows; nil before it is set.
    package var pipelineState: AnyObject? {
      state.pointee.pipelineState.load(ordering: .acquiring)?.takeUnretainedValue()
    }

    /// Keeps something for the request, unless something is kept already.
    ///
    /// - Returns: what is kept.
    package func keepPipelineState(_ object: AnyObject) -> AnyObject {
      let new = Unmanaged.passRetained(object)
      let (exchanged, current) = state.pointee.pipelineState.compareExchange(
        expected: nil, desired: new, ordering: .acquiringAndReleasing)
      guard !exchanged, let current else { return object }
      new.release()
      return current.takeUnretainedValue()
    }

    private func releasePipelineState() {
      guard state.pointee.pipelineState.load(ordering: .relaxed) != nil else { return }
      state.pointee.pipelineState.exchange(nil, ordering: .acquiring)?.release()
    }
  #endif

  /// The path that is matched: a part of the head, or a normalised copy of it.
  package var path: Bytes {
    normalizedPath ?? head[target.lowerBound..<pathEnd]
  }

  /// Calls `body` with the path that is matched, without taking a reference to its owner.
  package func withPath<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { _fixLifetime(self) }
    let bytes: UnsafeBufferPointer<UInt8>
    if state.pointee.normalizedPath != nil {
      bytes = UnsafeBufferPointer(
        start: state.pointee.normalizedPath?.start, count: state.pointee.normalizedPath?.count ?? 0)
    } else {
      let start = state.pointee.target.lowerBound
      bytes = UnsafeBufferPointer(
        start: state.pointee.head.start.map { $0 + start }, count: state.pointee.pathEnd - start)
    }
    return try body(bytes)
  }
}

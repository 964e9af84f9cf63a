import HazelKernel
import Logging
import NIOCore

extension Connection {
  /// Calls a handler: on the spot, or in a task on this loop.
  func answer(with handler: Handler) {
    isAnswering = true
    switch handler {
    case .sync(let handle):
      let response: Response
      do {
        response = try handle(Request(storage))
      } catch {
        response = server.dispatcher.recover(error, Request(storage))
      }
      if response.body.isInMemory {
        write(response)
        endAnswer()
      } else {
        wait = .nothing
        startTask { connection in await connection.send(response) }
      }
    case .async:
      if phase == .waiting { wait = .nothing }
      startTask { connection in await connection.runHandler() }
    }
  }

  /// Runs the asynchronous handler of the request and sends its answer.
  private func runHandler() async {
    let response = await callHandler()
    if response.body.isInMemory {
      write(response)
      endAnswer()
    } else {
      await send(response)
    }
  }

  /// Calls the asynchronous handler. In a function of its own so that nothing holds the request
  /// when it is answered: only then can its storage be used again.
  @inline(never)
  private func callHandler() async -> Response {
    guard case .async(let handle) = storage.plan?.handler else {
      return Response(status: .internalServerError)
    }
    do {
      return try await handle(Request(storage))
    } catch {
      return server.dispatcher.recover(error, Request(storage))
    }
  }

  /// Sends an answer whose content is not in memory.
  private func send(_ response: Response) async {
    switch response.body {
    case _ where response.status.isInformational: write(response)
    case .stream(let stream): await send(response, stream: stream)
    case .file(let region): await send(response, file: region)
    case .empty, .literal, .string, .bytes, .view:
      write(response)
    }
    endAnswer()
  }

  /// Starts a task that runs on this loop, on this very stack up to where it first waits.
  private func startTask(_ body: @escaping @Sendable (Connection) async -> Void) {
    let bound = NIOLoopBound(self, eventLoop: loop.loop)
    let started: Task<Void, Never>
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, *) {
      started = Task.immediate(executorPreference: loop.executor) { await body(bound.value) }
    } else {
      started = Task(executorPreference: loop.executor) { await body(bound.value) }
    }
    if isAnswering {
      task = started
      // The client may have gone while the task ran its first part.
      if phase == .closed { started.cancel() }
    }
  }

  /// Ends a request: its answer is written, or can not be.
  func endAnswer() {
    guard isAnswering else { return }
    isAnswering = false
    task = nil
    outgoing?.end()
    outgoing = nil
    reportCompletion()
    recycleStorage()
    guard phase != .closed else { return }
    switch phase {
    case .waiting:
      if keepsAlive { awaitRequest() } else { beginClosing() }
    case .streaming, .discarding:
      if keepsAlive {
        abandonContent()
      } else {
        beginClosing()
      }
    case .lingering: beginClosing()
    case .head, .collecting, .closed: break
    }
    guard !isProcessing else { return }
    processInput()
    closeIfInputEnded()
    if !isReading { flush() }
    releaseReads()
  }

  /// The handler ended without reading all content: the rest is thrown away, within limits.
  private func abandonContent() {
    content.stream?.abandon()
    content.stream = nil
    if !isRestDiscardable {
      beginClosing()
      return
    }
    content.limit = content.received + discardLimit
    phase = .discarding
    awaitContent()
  }

  private func reportCompletion() {
    guard let completed = server.dispatcher.completed else { return }
    let nanoseconds = (NIODeadline.now() - answerStart).nanoseconds
    completed(
      Request(storage),
      RequestOutcome(
        status: answerStatus, duration: .nanoseconds(nanoseconds), contentLength: answerLength,
        isComplete: phase != .closed))
  }

  /// Uses the storage again for the next request, unless the handler kept its request.
  private func recycleStorage() {
    content.stream = content.stream.take()
    if isKnownUniquelyReferenced(&storage) {
      storage.reset()
    } else {
      storage = RequestStorage(connection: info)
    }
  }
}

extension ResponseBody {
  /// Whether the content can be written at once.
  var isInMemory: Bool {
    switch self {
    case .empty, .literal, .string, .bytes, .view: true
    case .file, .stream: false
    }
  }
}

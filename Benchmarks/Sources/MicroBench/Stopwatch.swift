import Glibc

/// The least, the median and the greatest of several timings, in nanoseconds for one call.
struct Timing {
  let median: Double
  let min: Double
  let max: Double
}

/// Times a closure by the clock of this thread, which stands still while other programs run.
enum Stopwatch {
  private static let rounds = 9
  private static let shortestRound: UInt64 = 20_000_000

  /// Calls the closure until a round is long enough to be timed, and then for some rounds.
  static func time(_ body: () -> Void) -> Timing {
    let iterations = iterationsForOneRound(body)
    var timings: [Double] = []
    for _ in 0..<rounds {
      let nanoseconds = run(body, times: iterations)
      timings.append(Double(nanoseconds) / Double(iterations))
    }
    timings.sort()
    return Timing(
      median: timings[timings.count / 2], min: timings[0], max: timings[timings.count - 1])
  }

  private static func iterationsForOneRound(_ body: () -> Void) -> Int {
    var iterations = 1
    while run(body, times: iterations) < shortestRound {
      iterations *= 2
    }
    return iterations
  }

  private static func run(_ body: () -> Void, times: Int) -> UInt64 {
    let start = now()
    for _ in 0..<times {
      body()
    }
    return now() - start
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// Takes a value in a way that the optimiser cannot see through, so that making it is not skipped.
@inline(never)
@_optimize(none)
func consume<Value>(_ value: borrowing Value) {}

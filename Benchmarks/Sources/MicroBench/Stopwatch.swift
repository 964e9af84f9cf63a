import Glibc

/// The least, the median and the greatest of several timings, in nanoseconds for one call.
struct Timing {
  let median: Double
  let min: Double
  let max: Double
}

/// Times code by the clock of this thread, which stands still while other programs run.
enum Stopwatch {
  private static let rounds = 9
  private static let shortestRound: UInt64 = 20_000_000

  /// Runs the code until a round is long enough to be timed, and then for some rounds.
  ///
  /// - Parameter body: does its work as often as it is told. It returns something that depends on
  ///   every result, so that the optimiser cannot leave the work out.
  static func time(_ body: (_ iterations: Int) -> Int) -> Timing {
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

  private static func iterationsForOneRound(_ body: (_ iterations: Int) -> Int) -> Int {
    var iterations = 1
    while run(body, times: iterations) < shortestRound {
      iterations *= 2
    }
    return iterations
  }

  private static func run(_ body: (_ iterations: Int) -> Int, times: Int) -> UInt64 {
    let start = now()
    consume(body(times))
    return now() - start
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// Takes a value in a way that the optimiser cannot see through.
@inline(never)
@_optimize(none)
private func consume(_ value: Int) {}

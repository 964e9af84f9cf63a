import HazelKernel

/// A place in a document that is read, and the list of problems.
struct ReadingPlace {
  let pointer: String
  let problems: ProblemList

  func appending(_ name: String) -> ReadingPlace {
    ReadingPlace(pointer: pointer + "/" + JSONPointer.escaped(name), problems: problems)
  }

  func report(expected: String, found value: JSONValue) {
    report(
      "HZ513", "expected \(expected), found \(value.kind)", hint: "write \(expected) here")
  }

  func report(_ code: String, _ message: String, hint: String) {
    problems.add(OpenAPIProblem(code: code, pointer: pointer, message: message, hint: hint))
  }
}

/// The problems of one document, up to a limit.
final class ProblemList {
  private(set) var problems: [OpenAPIProblem] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func add(_ problem: OpenAPIProblem) {
    guard problems.count < limit else { return }
    problems.append(problem)
  }
}

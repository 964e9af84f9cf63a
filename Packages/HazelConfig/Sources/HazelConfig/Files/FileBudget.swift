/// Counts the values of one file, so that a small one can not unfold into a huge one.
struct FileBudget {
  private let limits: ConfigLimits
  private var values: Int = 0

  init(_ limits: ConfigLimits) {
    self.limits = limits
  }

  /// Counts one value.
  ///
  /// - Parameters:
  ///   - depth: how many objects and lists it stands in.
  ///   - line: its line.
  mutating func count(depth: Int, line: Int?) throws(FileProblem) {
    values += 1
    guard values <= limits.values else {
      throw FileProblem(
        .shape, line: line, detail: "there are more than \(limits.values) values",
        hint: "make the file smaller, or raise `limits.values`")
    }
    guard depth <= limits.depth else {
      throw FileProblem(
        .shape, line: line,
        detail: "more than \(limits.depth) objects and lists stand in each other",
        hint: "nest less deeply, or raise `limits.depth`")
    }
  }
}

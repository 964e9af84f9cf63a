/// Resolves the references of assignments, one after the other.
///
/// A value refers to what stands above it, and what a reference gives is not looked at again: there
/// are no cycles, and a value is never larger than the limit.
struct DotEnvExpander {
  private let precedence: DotEnv.Precedence
  private let limits: DotEnvLimits
  private(set) var report: ProblemReport
  private(set) var entries: [DotEnvEntry] = []
  private(set) var warnings: [DotEnvWarning] = []
  private var values: [String: (value: [UInt8]?, line: Int, isSecret: Bool)] = [:]
  private var totalSize = 0

  init(precedence: DotEnv.Precedence, limits: DotEnvLimits, report: ProblemReport) {
    self.precedence = precedence
    self.limits = limits
    self.report = report
  }

  /// Resolves all assignments, up to the limit of all values together.
  mutating func expand(
    _ assignments: [DotEnvAssignment], _ environment: (String) -> String?,
    _ inherited: (String) -> String?
  ) {
    for assignment in assignments {
      let line = report.line(at: assignment.offset)
      var expansion = Expansion()
      if let template = assignment.template {
        expand(template, into: &expansion, environment, inherited)
      }
      if expansion.isTooLarge {
        report.add(
          .valueTooLarge, at: assignment.offset,
          "the value of \(assignment.name) has more than \(limits.valueSize) bytes",
          hint: "keep it in a file of its own, or raise the limit")
        expansion.value = []
      }
      totalSize += expansion.value.count
      if totalSize > limits.totalSize {
        report.add(
          .valuesTooLarge, at: assignment.offset,
          "up to here the values have more than \(limits.totalSize) bytes together",
          hint: "use fewer references to long values, or raise the limit")
        return
      }
      add(assignment, line: line, expansion)
    }
  }

  private mutating func add(_ assignment: DotEnvAssignment, line: Int, _ expansion: Expansion) {
    let name = assignment.name
    if let earlier = values[name] {
      warnings.append(
        DotEnvWarning(
          code: .duplicateName, name: name, line: line,
          message: "\(name) is in line \(earlier.line), too; this one counts"))
    }
    for undefined in expansion.undefined {
      warnings.append(
        DotEnvWarning(
          code: .undefinedReference, name: undefined, line: line,
          message: "${\(undefined)} in \(name) has no value above this line, and became nothing"))
    }
    let value = assignment.template == nil ? nil : expansion.value
    let text = value.map { String(decoding: $0, as: UTF8.self) }
    let isSecret = expansion.isSecret || SecretNames.isSecret(name, value: text)
    values[name] = (value, line, isSecret)
    entries.append(
      DotEnvEntry(
        name: name, value: text, line: line, quotes: assignment.quotes,
        references: expansion.references, isSecret: isSecret,
        comments: assignment.comments, inlineComment: assignment.inlineComment))
  }

  private func expand(
    _ template: DotEnvTemplate, into expansion: inout Expansion,
    _ environment: (String) -> String?, _ inherited: (String) -> String?
  ) {
    for part in template.parts {
      switch part {
      case .literal(let bytes): expansion.append(bytes, limit: limits.valueSize)
      case .reference(let name, let fallback):
        expansion.note(name)
        let value = value(of: name, environment, inherited)
        let text = value.map { String(decoding: $0, as: UTF8.self) }
        if values[name]?.isSecret ?? false || SecretNames.isSecret(name, value: text) {
          expansion.isSecret = true
        }
        if let fallback, value?.isEmpty ?? true {
          expand(fallback, into: &expansion, environment, inherited)
        } else if let value {
          expansion.append(value, limit: limits.valueSize)
        } else if values[name] == nil {
          expansion.noteUndefined(name)
        }
      }
    }
  }

  private func value(
    of name: String, _ environment: (String) -> String?, _ inherited: (String) -> String?
  ) -> [UInt8]? {
    let own = values[name]?.value
    if precedence == .file, let own { return own }
    if let outer = environment(name) { return bounded(outer) }
    return own ?? inherited(name).map(bounded)
  }

  /// One byte more than the limit shows that it is too large; the rest is not needed.
  private func bounded(_ text: String) -> [UInt8] {
    Array(text.utf8.prefix(max(0, min(limits.valueSize, Int.max - 1)) + 1))
  }
}

/// A value that is being put together.
private struct Expansion {
  var value: [UInt8] = []
  private(set) var references: [String] = []
  private(set) var undefined: [String] = []
  private var seen: Set<String> = []
  private var missing: Set<String> = []
  var isTooLarge = false
  var isSecret = false

  mutating func append(_ bytes: [UInt8], limit: Int) {
    if value.count + bytes.count > limit {
      isTooLarge = true
    } else {
      value += bytes
    }
  }

  mutating func note(_ name: String) {
    if seen.insert(name).inserted { references.append(name) }
  }

  mutating func noteUndefined(_ name: String) {
    if missing.insert(name).inserted { undefined.append(name) }
  }
}

import HazelCore
import HazelKernel

/// Collects what is wrong with the settings of a configuration.
struct LoadingReport {
  let tree: SettingTree
  let lookups: [SettingLookup]
  let layers: [ConfigLayer]
  let gaps: SourceGaps
  /// The problems by the position of the setting.
  private var bySetting: [Int: [BootProblem]] = [:]
  /// The settings of which no value could be made of a text.
  private var failed: Set<Int> = []
  /// Problems of no setting.
  var problems: [BootProblem] = []

  init(
    tree: SettingTree, lookups: [SettingLookup], layers: [ConfigLayer], gaps: SourceGaps
  ) {
    self.tree = tree
    self.lookups = lookups
    self.layers = layers
    self.gaps = gaps
    problems += Self.clashes(of: tree)
  }

  /// All problems, those of settings in the order of the settings.
  var sorted: [BootProblem] {
    if bySetting.isEmpty { return problems }
    return bySetting.sorted { $0.key < $1.key }.flatMap { $0.value } + problems
  }

  /// Says that a layer has something else for a setting.
  mutating func addOther(_ index: Int) {
    guard let failure = lookups[index].failure else { return }
    let leaf = tree.leaves[index]
    failed.insert(index)
    guard !failure.isReported else { return }
    var problem = BootProblem(
      "HZ334", leaf.subject, detail: "must be \(leaf.schema.noun), not \(failure.found)",
      related: ["at \(failure.place)"], hint: "write \(leaf.schema.noun) there, or remove it")
    problem.isUsageError = lookups[index].failedIn?.isOfCall ?? false
    bySetting[index, default: []].append(problem)
  }

  /// Says that a text is no value of a setting.
  mutating func add(_ failure: SettingText.Failure, _ index: Int) {
    failed.insert(index)
    var message = failure.problem ?? "must be \(failure.noun)"
    if let part = failure.part, !isHidden(index) { message = "\(part) " + message }
    bySetting[index, default: []].append(wrong("HZ331", index, message))
  }

  /// Says what the rules found.
  mutating func add(_ error: DTOError, owner: String) {
    switch error {
    case .malformed(let error):
      problems.append(
        BootProblem(
          "HZ331", owner, detail: "its values can not be put together: \(error)",
          hint: "look for a value of extraordinary depth or size"))
    case .invalid(let violations):
      for issue in violations.issues { add(issue, owner) }
    }
  }

  private mutating func add(_ issue: ValidationIssue, _ owner: String) {
    let path = Self.path(of: issue.pointer)
    let match = tree.leaves.indices.first { path.starts(with: tree.leaves[$0].path) }
    guard let index = match else {
      let place = path.isEmpty ? owner : "\(owner).\(path.joined(separator: "."))"
      problems.append(
        BootProblem(
          "HZ333", place, detail: Self.message(of: issue),
          hint: "change the settings that the rule is about"))
      return
    }
    // What was said of the text is enough.
    guard !failed.contains(index) else { return }
    let rest = path.dropFirst(tree.leaves[index].path.count)
    if issue.code == "required", rest.isEmpty, !lookups[index].isFound {
      bySetting[index, default: []].append(missing(index))
      return
    }
    let number = Self.formCodes.contains(issue.code) ? "HZ331" : "HZ332"
    guard !isHidden(index) else {
      bySetting[index, default: []].append(wrong(number, index, Self.discreetMessage(of: issue)))
      return
    }
    let part = rest.map { Int($0).map { "item \($0 + 1)" } ?? "\"\($0)\"" }
    let message = (part + [Self.message(of: issue)]).joined(separator: " ")
    bySetting[index, default: []].append(wrong(number, index, message))
  }

  /// Whether nothing of what came for a setting may be told.
  private func isHidden(_ index: Int) -> Bool {
    tree.leaves[index].setting.isSecret || lookups[index].winner?.found.isSecret == true
  }

  private static func message(of issue: ValidationIssue) -> String {
    MessageCatalog.standard.message(for: issue, locale: "en")
  }

  /// The message without what is near to the value.
  private static func discreetMessage(of issue: ValidationIssue) -> String {
    message(
      of: ValidationIssue(
        pointer: "", code: issue.code,
        arguments: issue.arguments.filter { $0.name != "suggestion" }, message: issue.message))
  }

  /// The codes that say that a value is of another type, and not only one that a rule forbids.
  private static let formCodes: Set<String> = [
    "null", "one_of", "type_mismatch", "not_an_integer", "number_out_of_range", "invalid_value",
    "url",
    "uuid", "date_time", "base64", "required",
  ]

  /// The names of a JSON pointer.
  private static func path(of pointer: String) -> [String] {
    pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      String($0).replacing("~1", with: "/").replacing("~0", with: "~")
    }
  }
}

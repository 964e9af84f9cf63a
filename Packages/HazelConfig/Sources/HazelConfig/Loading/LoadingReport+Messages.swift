import HazelCore
import HazelKernel

extension SettingTree.Leaf {
  /// What a problem is about: "PORT (AppConfig.port: Int)".
  var subject: String { "\(key.variable) (\(property))" }

  /// How a value is written in a layer, for a hint.
  func assignment(in layer: ConfigLayer?, _ value: String) -> String {
    let name = layer?.spelling(of: key) ?? key.variable
    if name.hasPrefix("-") { return "\(name) \(ShellText.quoted(value))" }
    return name == key.variable ? "\(name)=\(ShellText.quoted(value))" : "\(name): \(value)"
  }
}

extension LoadingReport {
  /// A setting that has no value anywhere.
  func missing(_ index: Int) -> BootProblem {
    let leaf = tree.leaves[index]
    let lookup = lookups[index]
    let places = layers.map { "\($0.spelling(of: leaf.key)) in \($0.name)" }
    var hint = "set \(leaf.key.variable)"
    if !leaf.setting.isSecret, let example = leaf.schema.example {
      hint += ", for example \(leaf.assignment(in: nil, example))"
    }
    if leaf.setting.isSecret { hint += ", best as a file of a secret directory" }
    if let (near, layer) = nearName(leaf) {
      hint += "; \(layer) has \(near): did you mean \(leaf.key.variable)?"
    }
    var related = places.isEmpty ? [] : ["looked for:"] + places.map { "  " + $0 }
    related += gaps.lines
    related += lookup.emptyPlaces.map { "empty, which is the same as nothing: \($0)" }
    if !leaf.setting.file.isEmpty {
      related.append("declared at \(leaf.setting.file):\(leaf.setting.line)")
    }
    return BootProblem("HZ330", leaf.subject, detail: "has no value", related: related, hint: hint)
  }

  /// A name in a layer that is nearly that of a setting, and the layer.
  private func nearName(_ leaf: SettingTree.Leaf) -> (name: String, layer: String)? {
    for layer in layers {
      guard let names = layer.names else { continue }
      let spelling = layer.spelling(of: leaf.key)
      // A name that another setting has is meant for that one.
      let known = Set(tree.leaves.map { layer.spelling(of: $0.key) })
      if let near = names.first(where: {
        !known.contains($0) && Suggestion.nearest(to: $0, among: [spelling]) != nil
      }) {
        return (near, layer.name)
      }
    }
    return nil
  }

  /// A setting whose value breaks a rule, or is none.
  func wrong(_ number: String, _ index: Int, _ message: String) -> BootProblem {
    let leaf = tree.leaves[index]
    guard let (layer, found) = lookups[index].winner else {
      return BootProblem(
        number, leaf.subject, detail: message, related: ["it is the default"],
        hint: "change the default of \(leaf.property)")
    }
    let shown = Redaction.shown(found, isSecret: leaf.setting.isSecret)
    var hint = "change it"
    if leaf.setting.isSecret || found.isSecret { hint += "; it is a secret, so it is not shown" }
    if let example = leaf.schema.example, !leaf.setting.isSecret, !found.isSecret {
      hint = "write \(leaf.schema.noun), for example \(leaf.assignment(in: layer, example))"
      if leaf.schema.cases.contains(example) {
        hint = "write \(leaf.assignment(in: layer, example)) or another of them"
      }
    }
    var problem = BootProblem(
      number, leaf.subject, detail: message, related: ["what came: \(shown)", "at \(found.place)"],
      hint: hint)
    problem.isUsageError = layer.isOfCall
    return problem
  }

  /// Settings that are read from one variable.
  static func clashes(of tree: SettingTree) -> [BootProblem] {
    var known: [String: Int] = [:]
    var problems: [BootProblem] = []
    for (index, leaf) in tree.leaves.enumerated() {
      if let other = known[leaf.key.variable].map({ tree.leaves[$0] }) {
        problems.append(
          BootProblem(
            "HZ336", leaf.key.variable, detail: "two settings are read from it",
            related: [other.property, leaf.property],
            hint: "give one of them, or its group, another name with @Env"))
      } else {
        known[leaf.key.variable] = index
      }
    }
    return problems
  }
}

extension BootProblem {
  static func unequalModules(_ module: any Module) -> BootProblem {
    let type = "\(type(of: module))"
    let isComparable = module is any Equatable
    return BootProblem(
      "HZ210", ModuleTree.name(of: module),
      detail: isComparable
        ? "it is imported twice, configured differently"
        : "it is imported twice, and whether both are configured alike can not be told",
      hint: isComparable
        ? "import one of them, or give each an id of its own: var id: String { … }"
        : "make \(type) Equatable, or give each an id of its own: var id: String { … }")
  }

  static func moduleCircle(_ modules: [any Module]) -> BootProblem {
    let names = modules.map { ModuleTree.name(of: $0) }
    return BootProblem(
      "HZ211", names[0], detail: "modules import each other: \(names.joined(separator: " -> "))",
      hint: "move what both need to a third module, and import that")
  }

  /// A hook of a module threw an error.
  static func hookFailed(_ hook: String, _ module: String, _ error: any Error) -> BootProblem {
    BootProblem(
      "HZ212", "\(module).\(hook)", detail: "it failed: \(error)",
      hint: "see why it failed; what was started before has been shut down")
  }

  static func replacesNothing(_ replacement: ModuleReplacement) -> BootProblem {
    BootProblem(
      "HZ214", replacement.name, detail: "it is to be replaced, but no module imports it",
      hint: "replace a module that the application has")
  }

  static func commandTwice(_ name: String, _ modules: [String]) -> BootProblem {
    BootProblem(
      "HZ215", name,
      detail: "the command is added more than once: by \(modules.joined(separator: " and "))",
      hint: "give one of them another name")
  }
}

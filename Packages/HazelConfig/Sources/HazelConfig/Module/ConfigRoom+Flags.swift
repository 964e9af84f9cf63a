import HazelCore

extension ConfigRoom {
  /// Settings that are set by one flag, of one configuration or of several, or by a flag that every
  /// application has for something else.
  var flagClashes: [BootProblem] {
    // The modules of an application may read one configuration several times: that is no clash.
    var trees: [SettingTree] = []
    for tree in self.trees where !trees.contains(where: { $0.type == tree.type }) {
      trees.append(tree)
    }
    var known: [String: (leaf: SettingTree.Leaf, tree: Int)] = [:]
    var problems: [BootProblem] = []
    for (index, tree) in trees.enumerated() {
      for leaf in tree.leaves {
        for flag in leaf.flags {
          if Self.isTaken(flag, by: leaf) {
            problems.append(Self.taken(flag, leaf))
          } else if let other = known[flag] {
            // Where it is one variable, too, that was said.
            guard other.tree != index || other.leaf.key.variable != leaf.key.variable else {
              continue
            }
            problems.append(Self.clash(flag, other.leaf, leaf))
          } else {
            known[flag] = (leaf, index)
          }
        }
      }
    }
    return problems
  }

  /// Whether every application has a flag for something else. An address or a number may be both:
  /// the setting is told what the application is told.
  private static func isTaken(_ flag: String, by leaf: SettingTree.Leaf) -> Bool {
    if flag == ConfigSources.environmentFlag { return true }
    guard Preparation.standardFlags.contains(flag) else { return false }
    return leaf.schema.kind == .boolean
      || !["--host", "--port", "--unix", "--loops"].contains(flag)
  }

  private static func taken(_ flag: String, _ leaf: SettingTree.Leaf) -> BootProblem {
    BootProblem(
      "HZ337", flag, detail: "a setting has a flag that means something else already",
      related: [leaf.place, "a flag of every application"],
      hint: "give the property, its group or the prefix of its configuration another name")
  }

  private static func clash(
    _ flag: String, _ first: SettingTree.Leaf, _ second: SettingTree.Leaf
  ) -> BootProblem {
    BootProblem(
      "HZ337", flag, detail: "two settings are set by it", related: [first.place, second.place],
      hint: "give one of them, its group or the prefix of its configuration another name")
  }
}

extension SettingTree.Leaf {
  /// The flags that set it: two for a boolean.
  var flags: [String] {
    schema.kind == .boolean ? [key.flag, key.negatedFlag] : [key.flag]
  }

  /// The property with the place where it is declared.
  fileprivate var place: String {
    setting.file.isEmpty ? property : "\(property) at \(setting.file):\(setting.line)"
  }
}

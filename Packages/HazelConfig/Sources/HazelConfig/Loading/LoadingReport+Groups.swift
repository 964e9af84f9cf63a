import HazelCore

extension LoadingReport {
  /// Says that a file has a single value or a list where the settings of a group belong.
  mutating func addValuesOfGroups() {
    for layer in layers where layer.isTree {
      guard let names = layer.names else { continue }
      for group in tree.groups where names.contains(layer.spelling(of: group.key)) {
        guard let (found, place) = Self.value(of: group, in: layer) else { continue }
        let example = tree.leaves.first { $0.path.starts(with: group.path) }
        let name = example.map { layer.spelling(of: $0.key) } ?? layer.spelling(of: group.key)
        problems.append(
          BootProblem(
            "HZ334", "\(group.key.text) (\(group.property))",
            detail: "must be settings by name, not \(found)", related: ["at \(place)"],
            hint: "write the settings of the group there, such as \(name), or remove it"))
      }
    }
  }

  /// What stands in place of a group, and where; nil for nothing and for an object.
  private static func value(
    of group: SettingTree.Group, in layer: ConfigLayer
  ) -> (found: String, place: String)? {
    do throws(ConfigLayerError) {
      guard let found = try layer.value(of: group.key, .dictionary), !found.value.isEmpty else {
        return nil
      }
      if case .json(.object) = found.value { return nil }
      return ("a single value", found.place)
    } catch {
      return (error.found, error.place)
    }
  }
}

import HazelKernel

extension ConfigLoader {
  /// The names in layers that no setting of some configurations has.
  ///
  /// In a layer that others put names into as well, such as the process environment, only those are
  /// told that are nearly the name of a setting which that layer does not have.
  ///
  /// - Parameters:
  ///   - layers: the layers; those that can not list their names are passed over.
  ///   - configurations: all configurations that are read from them.
  public static func unknownNames(
    in layers: [ConfigLayer], for configurations: [any Config.Type]
  ) -> [UnknownSetting] {
    unknownNames(in: layers, of: configurations.map { SettingTree($0) })
  }

  static func unknownNames(
    in layers: [ConfigLayer], of trees: [SettingTree]
  ) -> [UnknownSetting] {
    let leaves = trees.flatMap(\.leaves)
    return layers.flatMap { layer -> [UnknownSetting] in
      guard let names = layer.names, !names.isEmpty else { return [] }
      let spellings = leaves.map { layer.spelling(of: $0.key) }
      // A value in place of a group is reported by itself.
      let groups =
        layer.isTree ? trees.flatMap { $0.groups }.map { layer.spelling(of: $0.key) } : []
      let known = Set(spellings + groups)
      // The values of a dictionary or of an object in a file have names below that of the setting.
      let parents = zip(leaves, spellings).filter { $0.0.schema.isObject || $0.0.schema.isList }
        .map { $0.1 + "." }
      let present = Set(names)
      let absent = spellings.filter { !present.contains($0) }
      return names.compactMap { name -> UnknownSetting? in
        guard !known.contains(name), !parents.contains(where: { name.hasPrefix($0) }) else {
          return nil
        }
        if layer.isShared {
          guard !isCommon(name), let near = Suggestion.nearest(to: name, among: absent) else {
            return nil
          }
          return UnknownSetting(name: name, layer: layer.name, suggestion: near)
        }
        return UnknownSetting(
          name: name, layer: layer.name,
          suggestion: Suggestion.nearest(to: name, among: spellings))
      }
    }
  }

  /// Names that every environment has, and short ones, to which too much is near.
  private static func isCommon(_ name: String) -> Bool {
    name.utf8.count < 5 || commonNames.contains(name)
  }

  private static let commonNames: Set<String> = [
    "COLORTERM", "EDITOR", "HOSTNAME", "LOGNAME", "OLDPWD", "PAGER", "SHELL", "SHLVL", "TMPDIR",
  ]
}

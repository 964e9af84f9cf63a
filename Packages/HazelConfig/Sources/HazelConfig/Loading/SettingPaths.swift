/// The properties of all settings of a configuration, in the order of ``SettingTree``.
///
/// They are made only where somebody asks by a property: key paths are put together while the program
/// runs, which would take a good part of the time of a load.
enum SettingPaths {
  /// The property of each setting; nil for one in an optional group, and what is in that.
  static func all(of type: any Config.Type) -> [AnyKeyPath?] { all(of: type, behind: nil, depth: 0) }

  private static func all(
    of type: any Config.Type, behind path: AnyKeyPath?, depth: Int
  ) -> [AnyKeyPath?] {
    guard depth < SettingTree.maximumDepth else { return [] }
    return zip(type.settings, type.settingPaths).flatMap { setting, step -> [AnyKeyPath?] in
      let inner = depth == 0 ? step : path?.appending(path: step)
      guard let group = setting.group else { return [inner] }
      return all(of: group, behind: inner, depth: depth + 1)
    }
  }
}

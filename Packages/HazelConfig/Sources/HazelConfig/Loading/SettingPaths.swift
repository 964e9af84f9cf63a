/// The properties of all settings of a configuration, in the order of ``SettingTree``.
///
/// They are made only where somebody asks by a property: key paths are put together while the program
/// runs, which would take a good part of the time of a load.
enum SettingPaths {
  /// The position of the setting that a property is; nil where it is none.
  static func index<Value: Config>(
    of property: PartialKeyPath<Value>, in type: Value.Type
  ) -> Int? {
    if let index = all(of: type).firstIndex(where: { $0 == property }) { return index }
    // Nothing puts `\.mail?.host` together while a program runs, so its text has to do.
    let root = "\\\(type)."
    let text = "\(property)"
    guard text.hasPrefix(root), text.contains("?") else { return nil }
    let path = text.dropFirst(root.count).split(separator: ".").map { part in
      String(part.last == "?" ? part.dropLast() : part)
    }
    return SettingTree(type).leaves.firstIndex { $0.path == path }
  }

  /// The property of each setting; nil for one in an optional group, and what is in that.
  static func all(of type: any Config.Type) -> [AnyKeyPath?] {
    all(of: type, behind: nil, depth: 0)
  }

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

import Configuration
import HazelCore

extension ConfigLayer {
  /// A layer of values in memory, for tests and for what a program sets itself.
  ///
  /// ```swift
  /// let layer = ConfigLayer.memory(["cache.maxEntries": "5", "debug": "true"])
  /// ```
  ///
  /// - Parameters:
  ///   - values: text by dotted names.
  ///   - name: what the layer is called in messages; "the overrides" by default.
  ///   - isSecret: whether values are never shown; false by default.
  public static func memory(
    _ values: [String: String], name: String = "the overrides", isSecret: Bool = false
  ) -> ConfigLayer {
    let provider = InMemoryProvider(
      name: name,
      values: Dictionary(
        values.map { name, value in
          (
            AbsoluteConfigKey(
              name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }),
            Configuration.ConfigValue(.string(value), isSecret: isSecret)
          )
        }, uniquingKeysWith: { first, _ in first }))
    var layer = ConfigLayer(
      name: name, names: values.keys.sorted(), spell: { $0.text },
      find: { (key, _) throws(ConfigLayerError) in
        guard
          let found = try? provider.value(forKey: AbsoluteConfigKey(key.path), type: .string).value,
          case .string(let text) = found.content
        else { return nil }
        return FoundSetting(
          .text(text), place: "\(key.text) in \(name)", isSecret: found.isSecret)
      })
    layer.isTree = true
    return layer
  }
}

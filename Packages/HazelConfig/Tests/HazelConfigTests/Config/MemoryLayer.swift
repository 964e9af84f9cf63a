import HazelConfig
import HazelKernel

/// Layers of dictionaries, for tests of what becomes of layers.
enum MemoryLayer {
  /// Settings by the names of variables.
  static func variables(
    _ values: [String: String], name: String = "the environment", isShared: Bool = false,
    isSecret: Bool = false
  ) -> ConfigLayer {
    ConfigLayer(
      name: name, names: values.keys.sorted(), isShared: isShared, spell: { $0.variable },
      find: { key, _ throws(ConfigLayerError) in
        values[key.variable].map {
          FoundSetting(.text($0), place: "\(key.variable) in \(name)", isSecret: isSecret)
        }
      })
  }

  /// Flags of a command line by their names.
  static func flags(_ values: [String: String]) -> ConfigLayer {
    ConfigLayer(
      name: "the command line", names: values.keys.sorted(), spell: { $0.flag },
      find: { key, _ throws(ConfigLayerError) in
        values[key.flag].map { FoundSetting(.text($0), place: key.flag) }
      })
  }

  /// A file that knows kinds of values.
  static func file(_ json: String, name: String = "config.json") throws -> ConfigLayer {
    let root = try JSONValue(parsing: Array(json.utf8))
    return ConfigLayer(
      name: name, names: names(root, []), spell: { $0.text },
      find: { key, kind throws(ConfigLayerError) in
        var value: JSONValue? = root
        for name in key.path { value = value?[name] }
        guard let value else { return nil }
        let place = "\(key.text) in \(name)"
        if value.object != nil, kind != .dictionary {
          throw ConfigLayerError(place: place, found: "an object")
        }
        return FoundSetting(.json(value), place: place)
      })
  }

  private static func names(_ value: JSONValue, _ path: [String]) -> [String] {
    guard let members = value.object?.members else { return [path.joined(separator: ".")] }
    return members.flatMap { names($0.value, path + [$0.name]) }
  }
}

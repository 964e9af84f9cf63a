import Configuration
import HazelCore

extension ConfigLayer {
  /// The layer of a snapshot of a provider.
  ///
  /// - Parameters:
  ///   - name: what the provider is called.
  ///   - snapshot: its values.
  static func remote(_ name: String, _ snapshot: any ConfigSnapshot) -> ConfigLayer {
    ConfigLayer(
      name: name, spell: { $0.text },
      find: { (key, kind) throws(ConfigLayerError) in
        let place = "\(key.text) in \(name)"
        var isThere = false
        for type in kind.types {
          // Providers refuse another kind than they have by an error.
          guard let result = try? snapshot.value(forKey: AbsoluteConfigKey(key.path), type: type)
          else {
            isThere = true
            continue
          }
          guard let found = result.value else { continue }
          return FoundSetting(
            try value(of: found.content, place: place), place: place, isSecret: found.isSecret)
        }
        if isThere { throw ConfigLayerError(place: place, found: "a value of another kind") }
        return nil
      })
  }

  private static func value(
    of content: ConfigContent, place: String
  ) throws(ConfigLayerError) -> FoundSetting.Value {
    switch content {
    case .string(let text): return .text(text)
    case .int(let number): return .json(.number(JSONNumber(number)))
    case .double(let number):
      return JSONNumber(number).map { .json(.number($0)) } ?? .text("\(number)")
    case .bool(let value): return .json(.bool(value))
    case .stringArray(let texts): return .json(.array(texts.map { .string($0) }))
    case .intArray(let numbers): return .json(.array(numbers.map { .number(JSONNumber($0)) }))
    case .doubleArray(let numbers):
      return .json(.array(numbers.map { JSONNumber($0).map { .number($0) } ?? .null }))
    case .boolArray(let values): return .json(.array(values.map { .bool($0) }))
    case .bytes, .byteChunkArray:
      throw ConfigLayerError(place: place, found: "bytes")
    }
  }
}

extension SettingKind {
  /// The kinds of swift-configuration under which a setting may be had, the best first. Text is one
  /// of all of them: what a provider keeps as text becomes a value by the type of the setting.
  fileprivate var types: [ConfigType] {
    switch self {
    case .string: [.string]
    case .integer: [.int, .string]
    case .number: [.double, .int, .string]
    case .boolean: [.bool, .string]
    case .list: [.stringArray, .intArray, .doubleArray, .boolArray, .string]
    case .dictionary: [.string]
    }
  }
}

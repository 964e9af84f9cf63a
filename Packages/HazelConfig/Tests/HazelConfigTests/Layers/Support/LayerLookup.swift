import HazelConfig
import HazelCore

/// What a list of layers has for a setting, as one line: value and place.
struct LayerLookup {
  let layers: [ConfigLayer]

  init(_ loaded: LoadedLayers) { layers = loaded.layers }
  init(_ layer: ConfigLayer) { layers = [layer] }

  func found(_ path: String..., kind: SettingKind = .string) throws -> FoundSetting? {
    try find(SettingKey(path), kind)
  }

  func find(_ key: SettingKey, _ kind: SettingKind) throws(ConfigLayerError) -> FoundSetting? {
    for layer in layers {
      if let found = try layer.value(of: key, kind) { return found }
    }
    return nil
  }

  /// "5 | PORT in .env, line 1"; "failed: an object | place"; nil when no layer has it.
  func line(_ path: String..., kind: SettingKind = .string) -> String? {
    do throws(ConfigLayerError) {
      guard let found = try find(SettingKey(path), kind) else { return nil }
      return "\(Self.text(found.value)) | \(found.place)"
    } catch {
      return "failed: \(error.found) | \(error.place)"
    }
  }

  static func text(_ value: FoundSetting.Value) -> String {
    switch value {
    case .text(let text): return text
    case .json(let value):
      var writer = JSONWriter()
      writer.value(value)
      return "json " + String(decoding: writer.takeBytes(), as: UTF8.self)
    }
  }
}

extension ConfigSources {
  /// Sources of a folder that know nothing of the process which runs the tests.
  static func test(
    _ folder: LayerFolder, environment: String? = nil, arguments: [String] = [],
    variables: [String: String] = [:]
  ) -> ConfigSources {
    ConfigSources(
      environment: environment, directory: folder.path, arguments: arguments, variables: variables)
  }
}

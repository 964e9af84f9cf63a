import HazelCore

extension ConfigLayer {
  /// The layer of a file of settings.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - index: its values.
  static func file(_ name: String, _ index: FileIndex) -> ConfigLayer {
    var layer = ConfigLayer(
      name: name, names: index.names,
      // As the file writes it, so that its names are known again.
      spell: { key in index.entries(for: key).first?.path ?? key.text },
      find: { (key, kind) throws(ConfigLayerError) in
        let entries = index.entries(for: key)
        guard let entry = entries.first else { return nil }
        let place = Self.place(of: entry, in: name)
        guard entries.count == 1 else {
          let others = entries.dropFirst().map { $0.path }.joined(separator: ", ")
          throw ConfigLayerError(place: place, found: "the same name written otherwise: \(others)")
        }
        return try Self.value(entry.value, as: kind, place: place)
      })
    layer.isTree = true
    return layer
  }

  private static func place(of entry: FileIndex.Entry, in file: String) -> String {
    "\(entry.path) in \(file)" + (entry.value.line.map { ", line \($0)" } ?? "")
  }

  private static func value(
    _ value: FileValue, as kind: SettingKind, place: String
  ) throws(ConfigLayerError) -> FoundSetting? {
    switch (value.content, kind) {
    case (.object, .dictionary), (.list, .list):
      return FoundSetting(.json(value.json), place: place)
    case (.object, _):
      throw ConfigLayerError(place: place, found: "an object")
    case (.list, _):
      throw ConfigLayerError(place: place, found: "a list")
    case (.scalar(let scalar), _):
      // A name without a value is no setting: the next layer is asked.
      if scalar.value.isNull { return nil }
      guard let written = scalar.written else {
        return FoundSetting(.json(scalar.value), place: place)
      }
      switch (scalar.value, kind) {
      case (.number, .integer), (.number, .number), (.bool, .boolean):
        return FoundSetting(.json(scalar.value), place: place)
      default:
        return FoundSetting(.text(written), place: place)
      }
    }
  }
}

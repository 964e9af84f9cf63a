import HazelKernel

/// What all layers have for one setting.
struct SettingLookup {
  /// What counts.
  var winner: (layer: ConfigLayer, found: FoundSetting)?
  /// What layers behind it have.
  var shadowed: [(layer: ConfigLayer, found: FoundSetting)] = []
  /// Where an empty text stands that is no value.
  var emptyPlaces: [String] = []
  /// The layers before the winner that have nothing.
  var missedIn: [ConfigLayer] = []
  /// The layer that counts has something else.
  var failure: ConfigLayerError?
  /// That layer.
  var failedIn: ConfigLayer?

  init(_ leaf: SettingTree.Leaf, in layers: [ConfigLayer]) {
    for layer in layers {
      do throws(ConfigLayerError) {
        guard let found = try layer.value(of: leaf.key, leaf.schema.kind) else {
          if !isDecided { missedIn.append(layer) }
          continue
        }
        if isDecided {
          shadowed.append((layer, found))
        } else if found.value.isEmpty, !leaf.takesEmptyText {
          emptyPlaces.append(found.place)
        } else {
          winner = (layer, found)
        }
      } catch {
        // What a layer has behind the one that counts hurts nobody.
        if !isDecided { (failure, failedIn) = (error, layer) }
      }
    }
  }

  private var isDecided: Bool { winner != nil || failure != nil }

  /// Whether any layer has something that counts.
  var isFound: Bool { isDecided }
}

extension FoundSetting.Value {
  /// Whether it is a text of white space, or `null`.
  var isEmpty: Bool {
    switch self {
    case .text(let text): Transforms.trim(text).isEmpty
    case .json(let value): value.isNull
    }
  }
}

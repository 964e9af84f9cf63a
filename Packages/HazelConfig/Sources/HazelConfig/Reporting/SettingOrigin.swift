import HazelKernel

/// Where the value of a setting comes from.
public struct SettingOrigin: Sendable {
  /// What gives a value.
  public enum Source: Sendable {
    /// A layer.
    case layer(FoundPlace)
    /// The default in the configuration.
    case byDefault
    /// Nothing: an optional that is nil, or a group that is left out.
    case nothing
    /// Nothing, although there must be something.
    case missing
  }

  /// What a layer has.
  public struct FoundPlace: Sendable {
    /// The layer.
    public let layer: String
    /// The place in it.
    public let place: String
    /// The value as it may be shown: a secret is not.
    public let shown: String
  }

  /// The name of the setting.
  public let key: SettingKey
  /// The property: "AppConfig.port: Int".
  public let property: String
  /// Whether it is a secret by its declaration.
  public let isSecret: Bool
  /// What gives the value.
  public let source: Source
  /// What the layers behind have, in order.
  public let shadowed: [FoundPlace]
  /// Where an empty text was passed over.
  public let emptyPlaces: [String]
  /// The layers that were looked into first and have nothing.
  private let missedLayers: [ConfigLayer]
  /// The default as it may be shown; nil where there is none.
  public let defaultText: String?

  init(_ leaf: SettingTree.Leaf, _ lookup: SettingLookup, in document: SettingDocument) {
    let isSecret = leaf.setting.isSecret
    key = leaf.key
    property = leaf.property
    self.isSecret = isSecret
    func place(_ entry: (layer: ConfigLayer, found: FoundSetting)) -> FoundPlace {
      FoundPlace(
        layer: entry.layer.name, place: entry.found.place,
        shown: Redaction.shown(entry.found, as: leaf.schema, isSecret: isSecret))
    }
    shadowed = lookup.shadowed.map { place($0) }
    emptyPlaces = lookup.emptyPlaces
    missedLayers = lookup.missedIn
    let hasDefault = leaf.defaultValue.map { !$0.isNull } ?? false
    if isSecret {
      defaultText = leaf.setting.isRequired ? nil : Redaction.placeholder
    } else {
      defaultText =
        hasDefault ? leaf.defaultValue.map { Redaction.plain(SettingText.text(of: $0)) } : nil
    }
    if let winner = lookup.winner {
      source = .layer(place(winner))
    } else if hasDefault || (isSecret && !leaf.setting.isRequired && !leaf.schema.isNullable) {
      source = .byDefault
    } else if leaf.isRequired || (leaf.setting.isRequired && !document.omits(leaf)) {
      source = .missing
    } else {
      source = .nothing
    }
  }

  /// The names in the layers that were looked into first and have nothing: "--port in the command
  /// line".
  public var missedIn: [String] { missedLayers.map { "\($0.spelling(of: key)) in \($0.name)" } }

  /// The value as it may be shown.
  public var shown: String {
    switch source {
    case .layer(let place): place.shown
    case .byDefault: defaultText ?? ""
    case .nothing: "nil"
    case .missing: "missing"
    }
  }

  /// Where it comes from, in a few words.
  public var sourceText: String {
    switch source {
    case .layer(let place): place.place
    case .byDefault: "default"
    case .nothing, .missing: "-"
    }
  }
}

import Configuration
import HazelCore

extension ConfigLayer {
  /// The name of the layer of the command line.
  static let commandLineName: String = "the command line"

  /// The layer of the command line.
  ///
  /// - `--cache-max-entries 5` and `--cache-max-entries=5` give a value.
  /// - `--debug` gives true and `--no-debug` false; a word behind `--debug` that is no boolean is
  ///   none of its.
  /// - A flag may stand several times for a list only.
  ///
  /// - Parameters:
  ///   - flags: the flags.
  ///   - areChecked: whether somebody else reports flags without values and those that take none.
  static func commandLine(_ flags: CommandLineFlags, areChecked: Bool = false) -> ConfigLayer {
    // Values come from the provider. It is given flags in one form, as it would take every word
    // behind a flag for one more value; how often a flag stands, and which, it does not say.
    let provider = CommandLineArgumentsProvider(arguments: ["program"] + flags.normalized)
    return ConfigLayer(
      name: commandLineName,
      names: flags.names.filter { $0 != ConfigSources.environmentFlag },
      spell: { key in
        flags[key.flag].isEmpty && !flags[key.negatedFlag].isEmpty ? key.negatedFlag : key.flag
      },
      find: { (key, kind) throws(ConfigLayerError) in
        if kind == .boolean { return try boolean(key, flags, areChecked) }
        let place = "\(key.flag) on the command line"
        if !flags[key.negatedFlag].isEmpty, flags[key.flag].isEmpty {
          throw ConfigLayerError(
            place: "\(key.negatedFlag) on the command line", found: "a flag that switches off",
            isReported: areChecked)
        }
        let uses = flags[key.flag]
        guard !uses.isEmpty else { return nil }
        guard uses.allSatisfy({ $0.value != nil }) else {
          throw ConfigLayerError(
            place: place, found: "a flag without a value", isReported: areChecked)
        }
        guard uses.count == 1 || kind == .list || kind == .dictionary else {
          throw ConfigLayerError(place: place, found: "\(uses.count) values")
        }
        guard let text = provider.text(of: key.flag) else { return nil }
        return FoundSetting(.text(text), place: place)
      })
  }

  private static func boolean(
    _ key: SettingKey, _ flags: CommandLineFlags, _ areChecked: Bool
  ) throws(ConfigLayerError) -> FoundSetting? {
    let uses = flags[key.flag]
    let negations = flags[key.negatedFlag]
    guard let use = uses.first ?? negations.first else { return nil }
    let flag = uses.isEmpty ? key.negatedFlag : key.flag
    let place = "\(flag) on the command line"
    guard uses.count + negations.count == 1 else {
      throw ConfigLayerError(place: place, found: "\(uses.count + negations.count) values")
    }
    let value = use.isWord && !isBoolean(use.value) ? nil : use.value
    if uses.isEmpty {
      guard value == nil else {
        throw ConfigLayerError(
          place: place, found: "a value; it takes none", isReported: areChecked)
      }
      return FoundSetting(.text("false"), place: place)
    }
    return FoundSetting(.text(value ?? "true"), place: place)
  }

  private static func isBoolean(_ word: String?) -> Bool {
    ["true", "false", "yes", "no", "on", "off", "1", "0"].contains(word?.lowercased())
  }
}

extension SettingKey {
  /// The flag that switches a boolean off: `--no-debug`.
  var negatedFlag: String { "--no-\(flag.dropFirst(2))" }
}

extension CommandLineArgumentsProvider {
  /// All values of a flag, with commas between them.
  ///
  /// The provider splits values at commas; joined again, every one is what was written.
  fileprivate func text(of flag: String) -> String? {
    let key = AbsoluteConfigKey([String(flag.dropFirst(2))])
    guard let found = try? value(forKey: key, type: .stringArray).value,
      case .stringArray(let parts) = found.content
    else { return nil }
    return parts.joined(separator: ",")
  }
}

/// What is to be written: properties, their types, and how they are grouped.
struct SettingPlan {
  private(set) var settings: [PlannedSetting] = []
  private(set) var groups: [PlannedGroup] = []
  private(set) var omissions: [GeneratedConfig.Omission] = []
  private(set) var usesURL = false
  private let options: GeneratorOptions
  /// The secrets of the file, which comments may repeat. Short ones are parts of words.
  private let secrets: [String]

  init(_ file: DotEnv, _ options: GeneratorOptions) {
    self.options = options
    secrets = file.entries.filter(\.isSecret).compactMap(\.value).filter { $0.utf8.count >= 4 }
    omissions = file.entries.filter { !VariableName.isValid($0.name) || Self.words($0).isEmpty }
      .map { GeneratedConfig.Omission(name: $0.name, line: $0.line) }
    let omitted = Set(omissions.map(\.name))
    let entries = file.entries.filter { !omitted.contains($0.name) }
    let prefixes = options.groupsByPrefix ? Self.prefixes(entries) : []
    var taken = TakenNames()
    for entry in entries where !prefixes.contains(Self.words(entry)[0]) {
      settings.append(setting(entry, words: Self.words(entry), group: nil, &taken))
    }
    for prefix in prefixes {
      let members = entries.filter { Self.words($0)[0] == prefix }
      groups.append(group(prefix, members, &taken))
    }
  }

  private static func words(_ entry: DotEnvEntry) -> [String] { NameWords.split(entry.name) }

  /// The first words that several names have, and that are no name themselves.
  private static func prefixes(_ entries: [DotEnvEntry]) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for entry in entries {
      let prefix = words(entry)[0]
      if counts[prefix] == nil { order.append(prefix) }
      counts[prefix, default: 0] += 1
    }
    let alone = Set(entries.map(words).filter { $0.count == 1 }.map { $0[0] })
    return order.filter { (counts[$0] ?? 0) > 1 && !alone.contains($0) }
  }

  private mutating func group(
    _ prefix: String, _ members: [DotEnvEntry], _ taken: inout TakenNames
  ) -> PlannedGroup {
    let property = taken.unused(SwiftIdentifier.property(NameWords.property([prefix])))
    var type = NameWords.type([property]) + "Config"
    if type == options.typeName || type == "Config" { type = NameWords.type([property]) + "Group" }
    var names = TakenNames()
    let settings = members.map {
      setting($0, words: Array(Self.words($0).dropFirst()), group: property, &names)
    }
    return PlannedGroup(property: property, type: type, prefix: prefix, settings: settings)
  }

  private mutating func setting(
    _ entry: DotEnvEntry, words: [String], group: String?, _ taken: inout TakenNames
  ) -> PlannedSetting {
    let name = taken.unused(SwiftIdentifier.property(NameWords.property(words)))
    let derived = VariableName.derived(from: (group.map { [$0] } ?? []) + [name])
    let inferred = TypeInference.type(of: entry.name, entry.value ?? "")
    let isOptional = entry.value == nil
    var type = inferred.text
    if entry.isSecret { type = inferred == .url ? "Secret<URL>" : "Secret<String>" }
    usesURL = usesURL || type.contains("URL")
    return PlannedSetting(
      property: name, type: type + (isOptional ? "?" : ""),
      variable: derived == entry.name ? nil : entry.name,
      documentation: DocumentationText.lines(of: entry, without: secrets),
      initial: entry.isSecret ? nil : initial(entry, inferred))
  }

  /// The value as a default, unless other variables are in it: these may be other ones elsewhere.
  private func initial(_ entry: DotEnvEntry, _ type: InferredType) -> PlannedDefault? {
    guard options.includesDefaults, let value = entry.value, entry.references.isEmpty else {
      return nil
    }
    switch type {
    case .string: return .text(value)
    case .list(let element):
      return .list(value.split(separator: ",").map { element.literal(String($0)) })
    default: return .expression(type.literal(value))
    }
  }
}

import HazelCore

/// The values of a file by their dotted paths.
struct FileIndex: Sendable {
  /// A value with the path under which it stands.
  struct Entry: Sendable {
    /// The path as the file writes it: `cache.max-entries`.
    let path: String
    let value: FileValue
  }

  /// The paths of all values that are no objects, in the order of the file.
  private(set) var names: [String] = []
  /// By folded path; several where the same name is written in two ways.
  private var entries: [String: [Entry]] = [:]

  /// Makes an index.
  ///
  /// - Parameter root: an object.
  /// - Throws: ``FileProblem`` when two values have one path: `a.b`, and `b` in `a`.
  init(_ root: FileValue) throws(FileProblem) {
    guard case .object(let members) = root.content else { return }
    for member in members { try add(member.value, at: member.name) }
  }

  /// The values for a setting: one, unless its name is written in two ways.
  func entries(for key: SettingKey) -> [Entry] {
    guard let found = entries[key.folded] else { return [] }
    if found.count == 1, found[0].path == key.text { return found }
    return found.filter { SettingSpelling.matches($0.path, key.path) }
  }

  private mutating func add(_ value: FileValue, at path: String) throws(FileProblem) {
    let folded = SettingSpelling.folded(path)
    if let other = entries[folded]?.first(where: { $0.path == path }) {
      let place = other.value.line.map { " in line \($0)" } ?? ""
      throw FileProblem(
        .duplicate, line: value.line, detail: "\(path) stands here and\(place) once more",
        hint: "remove one of the two; a dot in a name means the same as an object")
    }
    entries[folded, default: []].append(Entry(path: path, value: value))
    if case .object(let members) = value.content, !members.isEmpty {
      for member in members { try add(member.value, at: "\(path).\(member.name)") }
    } else {
      names.append(path)
    }
  }
}

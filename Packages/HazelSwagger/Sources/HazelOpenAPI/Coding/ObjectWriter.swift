import HazelKernel

/// Writes the members of an object; what is not set is left out.
struct ObjectWriter {
  private var members: [JSONObject.Member] = []

  /// The object.
  var jsonValue: JSONValue { .object(JSONObject(members)) }

  mutating func set(_ name: String, _ part: (some OpenAPIPart)?) {
    guard let part else { return }
    members.append(JSONObject.Member(name: name, value: part.jsonValue))
  }

  /// Writes `true`; `false` is what stands for a missing member.
  mutating func set(_ name: String, _ flag: Bool) {
    guard flag else { return }
    members.append(JSONObject.Member(name: name, value: .bool(true)))
  }

  mutating func set(_ name: String, optional flag: Bool?) {
    guard let flag else { return }
    members.append(JSONObject.Member(name: name, value: .bool(flag)))
  }

  mutating func set(_ name: String, unlessEmpty object: JSONObject) {
    guard object.count > 0 else { return }
    members.append(JSONObject.Member(name: name, value: .object(object)))
  }

  mutating func set(_ name: String, unlessEmpty list: [some OpenAPIPart]) {
    guard !list.isEmpty else { return }
    set(name, list: list)
  }

  mutating func set(_ name: String, list: [some OpenAPIPart]?) {
    guard let list else { return }
    members.append(JSONObject.Member(name: name, value: .array(list.map(\.jsonValue))))
  }

  mutating func set<Part: OpenAPIPart>(
    _ name: String, unlessEmpty map: OpenAPIMap<Part>
  ) where Part: Sendable & Equatable {
    guard !map.isEmpty else { return }
    set(name, map)
  }

  /// Adds members as they are; names that are written already keep their values.
  mutating func add(_ extensions: JSONObject) {
    for member in extensions.members
    where !members.contains(where: { $0.name.utf8.elementsEqual(member.name.utf8) }) {
      members.append(member)
    }
  }
}

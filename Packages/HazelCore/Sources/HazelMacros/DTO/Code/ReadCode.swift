/// Writes the code that reads an object into fields.
struct ReadCode {
  let fields: [DTOField]
  let refusesUnknown: Bool
  /// A member that is known and was read before.
  var discriminator: String?
  /// The expression that makes the value of the variables `f0`, `f1`…
  let construct: String
  /// The type that holds the functions for the rules.
  var helper = ""
  var callsHook = true

  private var read: [(offset: Int, element: DTOField)] {
    Array(fields.enumerated()).filter { $0.element.isRead }
  }

  private func seen(_ index: Int) -> (name: String, bit: String) {
    ("seen\(index / 64)", "0x" + String(UInt64(1) << UInt64(index % 64), radix: 16))
  }

  /// The statements of a function with the parameter `reader`.
  var body: String {
    var code = refusesUnknown ? "  let tag = reader.takeDiscriminator()\n" : ""
    code += "  guard var object = try reader.beginObject() else { return nil }\n"
    for (index, field) in fields.enumerated() where !field.isConstant {
      let start = field.isRead ? "nil" : ".some(\(field.fallback ?? "nil"))"
      let keyword = field.isRead ? "var" : "let"
      code += "  \(keyword) f\(index): Swift.Optional<\(field.typeText)> = \(start)\n"
    }
    if !read.isEmpty {
      for word in 0...(fields.count - 1) / 64 { code += "  var seen\(word): Swift.UInt64 = 0\n" }
    }
    code += loop
    for (index, field) in read { code += finish(field, index) }
    let names = fields.indices.filter { !fields[$0].isConstant }.map { "let f\($0)" }
    if !names.isEmpty {
      code += "  guard \(names.joined(separator: ", ")) else { return nil }\n"
    }
    code += "  let value = \(construct)\n"
    if callsHook { code += "  value.validate(into: &reader.violations)\n" }
    return code + "  return value\n"
  }

  /// Names are told apart by their length first, and then byte by byte.
  private var loop: String {
    if known.isEmpty, !refusesUnknown {
      return "  while try reader.reader.nextKey(&object) != nil { try reader.reader.skip() }\n"
    }
    var code = "  while let key = try reader.reader.nextKey(&object) {\n"
    code += "    var index = -1\n    if key.hasEscapes {\n"
    let names = known.map { $0.key.literal }.joined(separator: ", ")
    code +=
      "      index = HazelKernel.ValidatingReader.index(of: key, in: [\(names)])\n    } else {\n"
    code += "      switch key.count {\n"
    let numbered = Array(known.enumerated())
    let groups = Dictionary(grouping: numbered) { $0.element.key.utf8.count }
    for (length, group) in groups.sorted(by: { $0.key < $1.key }) {
      code += "      case \(length):\n"
      for (place, (offset, name)) in group.enumerated() {
        code += place == 0 ? "        " : " else "
        code += "if key.matches(\(name.key.literal)) { index = \(offset) }"
      }
      code += "\n"
    }
    code += "      default: break\n      }\n    }\n    switch index {\n"
    for (position, name) in known.enumerated() {
      code += "    case \(position): \(name.action)\n"
    }
    let tag =
      refusesUnknown ? "try reader.refuseUnknown(key, except: tag)" : "try reader.reader.skip()"
    return code + "    default: \(tag)\n    }\n  }\n"
  }

  /// The names that are known, and what is done with their values.
  private var known: [(key: String, action: String)] {
    var known: [(key: String, action: String)] = []
    for (index, field) in fields.enumerated() {
      let action: String
      if field.isRead {
        let (name, bit) = seen(index)
        action =
          "\(name) |= \(bit); f\(index) = try reader.member(\(field.key.literal), "
          + "as: (\(field.typeText)).self)"
      } else if refusesUnknown, !field.isConstant {
        action = "try reader.refuseReadOnly(\(field.key.literal))"
      } else {
        action = "try reader.reader.skip()"
      }
      known.append((field.key, action))
    }
    if let discriminator { known.append((discriminator, "try reader.reader.skip()")) }
    return known
  }

  /// What is done for a field when all members were read.
  private func finish(_ field: DTOField, _ index: Int) -> String {
    let (word, bit) = seen(index)
    let otherwise =
      field.fallback.map { "f\(index) = .some(\($0))" }
      ?? "reader.missing(\(field.key.literal))"
    var present = ""
    if field.refusesNull, field.shape.isPatch {
      present += "if case .some(.null) = f\(index) { f\(index) = nil; "
      present += "reader.violations.add(at: \(field.pointer), code: \"null\") }; "
    }
    for transform in field.transforms {
      present += "f\(index) = f\(index).map { HazelKernel.Transforms.apply($0) "
      present +=
        "{ (text: Swift.String) -> Swift.String in HazelKernel.Transforms.\(transform)(text) } }; "
    }
    if !field.rules.isEmpty {
      present += "if let x = f\(index) { let mark = reader.violations.count; "
      present += "\(helper).\(field.name)(x, &reader.violations); "
      present += "reader.violations.locate(\(field.key.literal), since: mark) }"
    }
    if present.isEmpty { return "  if \(word) & \(bit) == 0 { \(otherwise) }\n" }
    return "  if \(word) & \(bit) == 0 { \(otherwise) } else { \(present) }\n"
  }
}

extension DTOField {
  /// The pointer to the member, as a literal.
  var pointer: String {
    ("/" + key.replacing("~", with: "~0").replacing("/", with: "~1")).literal
  }
}

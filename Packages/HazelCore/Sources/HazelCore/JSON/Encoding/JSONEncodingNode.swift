import HazelKernel

/// A value in the tree that is made where text cannot be written at once.
///
/// Numbers, strings and literals are written to one buffer for the whole tree; a node knows its
/// part.
final class JSONEncodingNode {
  enum Content {
    case nothing
    case text(Range<Int>)
    case object([(name: String, node: JSONEncodingNode)])
    case array([JSONEncodingNode])
  }

  var content: Content = .nothing
  /// Whether names of members are data, and not converted.
  var hasLiteralKeys = false
  /// Whether encoding the value failed, and somebody caught the error.
  var isAbandoned = false
  /// The parent, which owns this node, and the step from there.
  private weak var parent: JSONEncodingNode?
  private let step: JSONCodingKey?

  init(parent: JSONEncodingNode? = nil, step: JSONCodingKey? = nil) {
    self.parent = parent
    self.step = step
  }

  var codingPath: [any CodingKey] {
    var path: [any CodingKey] = []
    var node: JSONEncodingNode? = self
    while let current = node {
      if let step = current.step { path.append(step) }
      node = current.parent
    }
    return path.reversed()
  }

  var count: Int {
    switch content {
    case .object(let members): members.count
    case .array(let elements): elements.count
    default: 0
    }
  }

  /// The member with a name that was added last.
  func member(_ name: String) -> JSONEncodingNode? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.name == name && !$0.node.isAbandoned }?.node
  }

  /// Makes this an object or array, if it is not yet.
  func open(isObject: Bool) throws {
    switch content {
    case .nothing: content = isObject ? .object([]) : .array([])
    case .object where isObject: break
    case .array where !isObject: break
    default: throw twoForms()
    }
  }

  func add(_ node: JSONEncodingNode, named name: String) throws {
    guard case .object(var members) = content else { throw twoForms() }
    // Without this the array would have two owners, and be copied.
    content = .nothing
    members.append((name, node))
    content = .object(members)
  }

  func add(_ node: JSONEncodingNode) throws {
    guard case .array(var elements) = content else { throw twoForms() }
    content = .nothing
    elements.append(node)
    content = .array(elements)
  }

  private func twoForms() -> EncodingError {
    EncodingError.invalidValue(
      self,
      EncodingError.Context(
        codingPath: codingPath,
        debugDescription: "a value was encoded in two forms that do not go together"))
  }
}

extension JSONEncodingNode {
  /// Writes the tree.
  ///
  /// - Parameters:
  ///   - writer: where to write.
  ///   - text: the buffer that nodes refer to.
  ///   - sorts: whether members are sorted.
  func write(
    to writer: inout JSONWriter, text: UnsafeBufferPointer<UInt8>, sorts: Bool
  ) {
    switch content {
    case .nothing:
      // A value that encoded nothing.
      writer.beginObject()
      writer.endObject()
    case .text(let range):
      // The buffer is one array: commas stand before all its elements but the first.
      let start = text[range.lowerBound] == 0x2c ? range.lowerBound + 1 : range.lowerBound
      writer.raw(UnsafeBufferPointer(rebasing: text[start..<range.upperBound]))
    case .array(let elements):
      writer.beginArray()
      for element in elements where !element.isAbandoned {
        element.write(to: &writer, text: text, sorts: sorts)
      }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for (name, node) in Self.arranged(members, sorts: sorts) {
        writer.key(escaping: name)
        node.write(to: &writer, text: text, sorts: sorts)
      }
      writer.endObject()
    }
  }

  /// Every name once, with the value added last in the place of the first; sorted if wanted.
  private static func arranged(
    _ members: [(name: String, node: JSONEncodingNode)], sorts: Bool
  ) -> [(name: String, node: JSONEncodingNode)] {
    var positions: [String: Int] = [:]
    var result: [(name: String, node: JSONEncodingNode)] = []
    for member in members where !member.node.isAbandoned {
      if let position = positions[member.name] {
        result[position].node = member.node
      } else {
        positions[member.name] = result.count
        result.append(member)
      }
    }
    if sorts {
      result.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
    return result
  }
}

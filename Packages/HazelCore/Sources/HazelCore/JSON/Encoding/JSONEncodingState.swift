import HazelKernel

/// What all places of one document share.
///
/// In most documents values are encoded in the order in which they are written, and each goes
/// straight to the writer. Codable allows more: to write to an object again after another was begun
/// inside it, to leave a place and fill it later, to write a name twice, to give up a value half
/// way. When one of these happens, the text is thrown away and the value is encoded once more, to a
/// tree.
final class JSONEncodingState {
  /// Thrown to leave the first attempt. That it was needed is remembered as well, since user code
  /// may catch it.
  struct TreeNeeded: Error {}

  /// An object or array that is open.
  fileprivate struct Level {
    let serial: UInt32
    let isObject: Bool
    let hasLiteralKeys: Bool
    var count: Int32 = 0
    /// Where the hashes of its names begin.
    let firstHash: Int32
    /// Where in the text the name written last begins, or the comma and the space before it.
    var nameOffset = 0
  }

  /// The mutable part, behind a pointer so that access to it is not checked for exclusivity each
  /// time. Nothing that is called while a part of it is in use comes back here.
  struct Core {
    var writer: JSONWriter
    fileprivate var levels = JSONStack<Level>(capacity: 8)
    /// Hashes of the names in all open objects.
    fileprivate var hashes = JSONStack<UInt64>(capacity: 32)
    fileprivate var lastSerial: UInt32 = 0
    /// The place that is waiting for its value; 0 if there is none.
    fileprivate var pending: UInt32 = 0
    fileprivate var pendingHasLiteralKeys = false
    /// Whether a value was given up half way.
    fileprivate var hasRemains = false
    /// Whether something was asked for that only a tree can do.
    fileprivate var needsTree = false
    /// How many calls of `encode(to:)` are going on.
    fileprivate var depth = 0
    fileprivate var snakeNames: [String: String] = [:]
    /// In a tree, the node whose token is being written, and where it begins.
    fileprivate var openNode: JSONEncodingNode?
    fileprivate var openStart = 0
  }

  let options: HazelJSONEncoder
  /// Keeps the memory that `core` points to.
  private let storage: ManagedBuffer<Core, Void>
  private let core: UnsafeMutablePointer<Core>
  private let usesTree: Bool
  private let convertsKeys: Bool

  init(_ options: HazelJSONEncoder, usesTree: Bool) {
    self.options = options
    self.usesTree = usesTree
    convertsKeys = options.keyStrategy.isSnakeCase
    // The text of a tree is put together in the end; pieces are written plainly.
    var writing = options.writing
    if usesTree { writing.isPretty = false }
    let core = Core(writer: JSONWriter(options: writing))
    storage = ManagedBuffer.create(minimumCapacity: 0) { _ in core }
    self.core = storage.withUnsafeMutablePointerToHeader { $0 }
  }

  /// Encodes a whole document.
  ///
  /// - Returns: the text; nil if a tree is needed.
  func encodeDocument<Value: Encodable>(_ value: Value) throws -> [UInt8]? {
    if usesTree { return try encodeTree(value) }
    do {
      try encode(value, at: newPlace(level: 0))
    } catch {
      // Whatever came of it, the error may be one that a tree does not lead to.
      if core.pointee.needsTree { return nil }
      throw error
    }
    if core.pointee.needsTree || core.pointee.hasRemains { return nil }
    return try core.pointee.writer.finish()
  }

  private func encodeTree<Value: Encodable>(_ value: Value) throws -> [UInt8] {
    let root = JSONEncodingNode()
    core.pointee.writer.beginArray()
    try encode(value, at: JSONEncodingPlace(state: self, level: 0, serial: 0, node: root))
    settle()
    core.pointee.writer.endArray()
    let text = try core.pointee.writer.finish()
    var result = JSONWriter(options: options.writing, capacity: text.count + text.count / 4)
    text.withUnsafeBufferPointer { buffer in
      root.write(to: &result, text: buffer, sorts: options.sortsKeys)
    }
    return try result.finish()
  }

  /// The path to a place that is not in a tree: names are read back from the text.
  func codingPath(level: Int) -> [any CodingKey] {
    let levels = core.pointee.levels.suffix(from: 0).prefix(level)
    return core.pointee.writer.withUnsafeBytes { text in
      levels.map { level in
        level.isObject
          ? JSONCodingKey(stringValue: Self.name(in: text, from: level.nameOffset))
          : JSONCodingKey(intValue: max(Int(level.count) - 1, 0))
      }
    }
  }

  private static func name(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> String {
    guard let quote = text[offset...].firstIndex(of: 0x22) else { return "" }
    var end = quote + 1
    while end < text.count, text[end] != 0x22 { end += text[end] == 0x5c ? 2 : 1 }
    return JSONString.decoded(
      UnsafeBufferPointer(rebasing: text[(quote + 1)..<min(end, text.count)]))
  }
}

// MARK: - Places

extension JSONEncodingState {
  /// Makes a place that is waiting for its value.
  private func newPlace(level: Int32) -> JSONEncodingPlace {
    core.pointee.lastSerial &+= 1
    // The first and the last number stand for no place and for a stray one.
    if core.pointee.lastSerial == .max { core.pointee.lastSerial = 1 }
    let serial = core.pointee.lastSerial
    core.pointee.pending = serial
    return JSONEncodingPlace(state: self, level: level, serial: serial, node: nil)
  }

  /// Gives up the first attempt.
  private func treeNeeded() -> TreeNeeded {
    core.pointee.needsTree = true
    return TreeNeeded()
  }

  /// Makes sure that a container is open, and that whatever was begun in it is finished.
  @inline(__always)
  private func resume(_ container: JSONEncodingPlace) throws {
    let level = Int(container.level)
    let count = core.pointee.levels.count
    guard count > level, core.pointee.pending == 0,
      core.pointee.levels[level].serial == container.serial
    else { throw treeNeeded() }
    if count > level &+ 1 { try close(to: level &+ 1) }
    core.pointee.levels[level].count &+= 1
  }

  /// Ends objects and arrays until a number of them is left.
  @inline(never)
  private func close(to count: Int) throws {
    while core.pointee.levels.count > count {
      let level = core.pointee.levels[core.pointee.levels.count - 1]
      core.pointee.levels.removeLast(1)
      if level.isObject {
        core.pointee.writer.endObject()
        try forgetNames(from: Int(level.firstHash))
      } else {
        core.pointee.writer.endArray()
      }
    }
  }

  /// Writes the name of a member.
  @inline(__always)
  private func writeName(_ key: some CodingKey, level: Int) throws {
    var name = key.stringValue
    if convertsKeys, !core.pointee.levels[level].hasLiteralKeys { name = converted(name) }
    let first = Int(core.pointee.levels[level].firstHash)
    core.pointee.levels[level].nameOffset = core.pointee.writer.count
    let isNew = name.withUTF8 { buffer in
      core.pointee.writer.key(utf8: buffer)
      return remember(buffer, from: first)
    }
    if !isNew { throw treeNeeded() }
  }

  /// Remembers a name, and tells whether it is new among the first few.
  @inline(__always)
  private func remember(_ name: UnsafeBufferPointer<UInt8>, from first: Int) -> Bool {
    guard let start = name.baseAddress else { return false }
    let hash = JSONReader.hash(start, name.count)
    let count = core.pointee.hashes.count
    var isNew = true
    if count &- first <= Self.comparedNames {
      var position = first
      while position < count {
        if core.pointee.hashes[position] == hash { isNew = false }
        position &+= 1
      }
    }
    core.pointee.hashes.append(hash)
    return isNew
  }

  private static var comparedNames: Int { 32 }

  /// At the end of an object: makes sure that among many names none stood twice.
  private func forgetNames(from first: Int) throws {
    let count = core.pointee.hashes.count - first
    if count > Self.comparedNames {
      let sorted = core.pointee.hashes.suffix(from: first).sorted()
      for position in 1..<sorted.count where sorted[position] == sorted[position - 1] {
        throw treeNeeded()
      }
    }
    core.pointee.hashes.removeLast(count)
  }

  private func converted(_ name: String) -> String {
    if let known = core.pointee.snakeNames[name] { return known }
    let snake = JSONSnakeCase.snake(name)
    core.pointee.snakeNames[name] = snake
    return snake
  }
}

// MARK: - What containers do

extension JSONEncodingState {
  /// Makes ready to write a value of one token at a place.
  ///
  /// - Returns: where to write it, at once and completely.
  @inline(__always)
  func slot(at place: JSONEncodingPlace) throws -> UnsafeMutablePointer<Core> {
    if usesTree { return slot(in: place.node) }
    guard core.pointee.pending == place.serial else { throw treeNeeded() }
    core.pointee.pending = 0
    return core
  }

  /// Makes ready to write a member of one token.
  ///
  /// - Returns: where to write it, at once and completely.
  @inline(__always)
  func slot(
    for key: some CodingKey, in container: JSONEncodingPlace
  ) throws -> UnsafeMutablePointer<Core> {
    if usesTree { return slot(in: try place(for: key, in: container).node) }
    try resume(container)
    try writeName(key, level: Int(container.level))
    return core
  }

  /// Makes ready to write an element of one token.
  ///
  /// - Returns: where to write it, at once and completely.
  @inline(__always)
  func slot(
    forElementOf container: JSONEncodingPlace
  ) throws -> UnsafeMutablePointer<Core> {
    if usesTree { return slot(in: try place(forElementOf: container).node) }
    try resume(container)
    return core
  }

  /// In a tree, what is written next is the token of a node.
  @inline(never)
  private func slot(in node: JSONEncodingNode?) -> UnsafeMutablePointer<Core> {
    settle()
    core.pointee.openNode = node
    core.pointee.openStart = core.pointee.writer.count
    return core
  }

  /// Gives the node that was written last its part of the text.
  private func settle() {
    guard let node = core.pointee.openNode else { return }
    node.content = .text(core.pointee.openStart..<core.pointee.writer.count)
    core.pointee.openNode = nil
  }

  /// Begins an object or array at a place, or comes back to it.
  func open(_ place: JSONEncodingPlace, isObject: Bool) throws {
    if usesTree {
      try place.node?.open(isObject: isObject)
      return
    }
    let level = Int(place.level)
    if core.pointee.pending == place.serial {
      core.pointee.pending = 0
      if isObject {
        core.pointee.writer.beginObject()
      } else {
        core.pointee.writer.beginArray()
      }
      core.pointee.levels.append(
        Level(
          serial: place.serial, isObject: isObject,
          hasLiteralKeys: core.pointee.pendingHasLiteralKeys,
          firstHash: Int32(truncatingIfNeeded: core.pointee.hashes.count)))
      core.pointee.pendingHasLiteralKeys = false
      return
    }
    guard core.pointee.pending == 0, core.pointee.levels.count > level,
      core.pointee.levels[level].serial == place.serial,
      core.pointee.levels[level].isObject == isObject
    else { throw treeNeeded() }
    try close(to: level + 1)
  }

  /// Makes a place for the value of a member.
  ///
  /// - Parameter mayExist: whether a value with this name is gone on with, in a tree.
  func place(
    for key: some CodingKey, in container: JSONEncodingPlace, mayExist: Bool = false
  ) throws -> JSONEncodingPlace {
    guard usesTree, let parent = container.node else {
      try resume(container)
      try writeName(key, level: Int(container.level))
      return newPlace(level: container.level + 1)
    }
    var name = key.stringValue
    if convertsKeys, !parent.hasLiteralKeys { name = converted(name) }
    if mayExist, let node = parent.member(name) {
      return JSONEncodingPlace(state: self, level: 0, serial: 0, node: node)
    }
    let node = JSONEncodingNode(parent: parent, step: JSONCodingKey(stringValue: name))
    try parent.add(node, named: name)
    return JSONEncodingPlace(state: self, level: 0, serial: 0, node: node)
  }

  /// Makes a place for the next element.
  func place(forElementOf container: JSONEncodingPlace) throws -> JSONEncodingPlace {
    guard usesTree, let parent = container.node else {
      try resume(container)
      return newPlace(level: container.level + 1)
    }
    let node = JSONEncodingNode(parent: parent, step: JSONCodingKey(intValue: parent.count))
    try parent.add(node)
    return JSONEncodingPlace(state: self, level: 0, serial: 0, node: node)
  }

  /// A place that nothing waits for: whoever writes to it is told that a tree is needed.
  private func stray() -> JSONEncodingPlace {
    core.pointee.needsTree = true
    return JSONEncodingPlace(state: self, level: .max, serial: .max, node: nil)
  }

  /// Makes a place for the value of a member, where Codable does not let errors through.
  func placeOrStray(for key: some CodingKey, in container: JSONEncodingPlace) -> JSONEncodingPlace {
    (try? place(for: key, in: container, mayExist: true)) ?? stray()
  }

  /// Makes a place for the next element, where Codable does not let errors through.
  func placeOrStray(forElementOf container: JSONEncodingPlace) -> JSONEncodingPlace {
    (try? place(forElementOf: container)) ?? stray()
  }

  /// The number of elements in an array.
  func count(of container: JSONEncodingPlace) -> Int {
    if usesTree { return container.node?.count ?? 0 }
    let level = Int(container.level)
    guard core.pointee.levels.count > level,
      core.pointee.levels[level].serial == container.serial
    else { return 0 }
    return Int(core.pointee.levels[level].count)
  }
}

// MARK: - Values

extension JSONEncodingState {
  /// Encodes a value that is not of one token, by its own `encode(to:)`.
  func encodeNested<Value: Encodable>(_ value: Value, at place: JSONEncodingPlace) throws {
    guard core.pointee.depth < options.maximumDepth else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: place.codingPath,
          debugDescription: "more than \(options.maximumDepth) values within each other"))
    }
    core.pointee.depth += 1
    defer { core.pointee.depth -= 1 }
    if convertsKeys, value is any JSONStringKeyed {
      place.node?.hasLiteralKeys = true
      core.pointee.pendingHasLiteralKeys = true
    }
    do {
      try value.encode(to: JSONValueEncoder(place: place))
    } catch {
      // What was written of it is still there; if somebody catches this, it must not be.
      core.pointee.hasRemains = true
      place.node?.isAbandoned = true
      throw error
    }
    if !usesTree { try finish(place) }
  }

  /// Has a value write itself; false where its text would have to be changed afterwards.
  func writeDirectly(_ value: some JSONEncodable, at place: JSONEncodingPlace) throws -> Bool {
    guard !usesTree, options.isPlain else { return false }
    let core = try slot(at: place)
    value.writeJSON(to: &core.pointee.writer)
    return true
  }

  /// Makes sure that something stands at a place, and that it is finished.
  @inline(__always)
  private func finish(_ place: JSONEncodingPlace) throws {
    if core.pointee.pending != 0 {
      guard core.pointee.pending == place.serial else { throw treeNeeded() }
      core.pointee.pending = 0
      core.pointee.pendingHasLiteralKeys = false
      core.pointee.writer.beginObject()
      core.pointee.writer.endObject()
      return
    }
    if core.pointee.levels.count > Int(place.level) { try close(to: Int(place.level)) }
  }
}

import HazelKernel

/// What all decoders of one document share: the text, its index, the options.
final class JSONDecodingState {
  /// The mutable part, behind a pointer so that access to it is not checked for exclusivity each
  /// time. Only this class uses it, and never hands it to a closure that could come back here.
  private struct Core {
    var reader: JSONReader
    /// The first byte of the text.
    var base: UnsafePointer<UInt8>
    var entries: JSONStack<JSONTape.Entry>
    /// For objects with many members, and where names are converted: where each name stands.
    var names: [Int: [String: Int]] = [:]
  }

  let options: HazelJSONDecoder
  /// Keeps the memory that `core` points to.
  private let storage: ManagedBuffer<Core, Void>
  private let core: UnsafeMutablePointer<Core>
  private let convertsKeys: Bool
  /// Objects whose names are data and not converted.
  private var literalObjects: Set<Int> = []

  init(_ options: HazelJSONDecoder, reader: JSONReader) {
    self.options = options
    convertsKeys = options.keyStrategy.isSnakeCase
    // Most tokens have more than eight bytes together with what stands between them.
    let entries = JSONStack<JSONTape.Entry>(capacity: reader.buffer.count / 8)
    let core = Core(reader: reader, base: reader.base, entries: entries)
    storage = ManagedBuffer.create(minimumCapacity: 0) { _ in core }
    self.core = storage.withUnsafeMutablePointerToHeader { $0 }
  }

  /// Goes through the document once.
  func index() throws(JSONError) {
    try JSONTape.write(&core.pointee.reader, to: &core.pointee.entries)
  }

  /// Forgets the document. Whoever asks afterwards finds null, and nothing else.
  func end() {
    core.pointee.reader = JSONReader(UnsafeBufferPointer(start: nil, count: 0))
    core.pointee.base = core.pointee.reader.base
    core.pointee.entries.removeLast(core.pointee.entries.count)
    core.pointee.entries.append(JSONTape.Entry(kind: .null))
    core.pointee.names = [:]
  }
}

// MARK: - Entries

extension JSONDecodingState {
  /// The entry at an index.
  @inline(__always)
  func entry(_ index: Int) -> JSONTape.Entry {
    let count = core.pointee.entries.count
    return core.pointee.entries[index < count ? index : count &- 1]
  }

  /// The entry after that of a value.
  @inline(__always)
  func following(_ index: Int) -> Int {
    entry(index).following(index)
  }

  /// The name or string at an entry.
  @inline(__always)
  private func text(_ entry: JSONTape.Entry) -> JSONReader.Text {
    JSONReader.Text(
      start: core.pointee.base + entry.offset, count: entry.extent,
      hasEscapes: entry.kind == .escapedString)
  }

  /// The string at an entry.
  func string(_ entry: JSONTape.Entry) -> String {
    text(entry).string
  }

  /// A reader at the beginning of an entry.
  func reader(at entry: JSONTape.Entry) -> JSONReader {
    var reader = core.pointee.reader
    let isString = entry.kind == .string || entry.kind == .escapedString
    reader.position = isString ? entry.offset &- 1 : entry.offset
    return reader
  }

  /// Reads from the beginning of an entry.
  @inline(__always)
  func read<Value>(
    _ entry: JSONTape.Entry, _ body: (inout JSONReader) throws(JSONError) -> Value?
  ) -> Value? {
    core.pointee.reader.position = entry.offset
    do throws(JSONError) {
      return try body(&core.pointee.reader)
    } catch {
      // The text was found well-formed when the index was made.
      return nil
    }
  }

  /// The value of the member with a name: the index of its entry.
  func find(_ name: String, in object: Int) -> Int? {
    let entry = entry(object)
    guard entry.kind == .object, entry.count > 0 else { return nil }
    // Looking for the last of several goes through all members each time.
    let isLong = entry.count > Int32(Self.comparedNames)
    if convertsKeys || isLong && options.reading.duplicateKeys == .useLast {
      return names(of: object)[name]
    }
    var name = name
    return name.withUTF8 { buffer in find(buffer, in: object, entry) }
  }

  /// Properties are mostly asked for in the order in which they stand: each search begins behind
  /// the member found last, and goes around once.
  private func find(
    _ name: UnsafeBufferPointer<UInt8>, in object: Int, _ entry: JSONTape.Entry
  ) -> Int? {
    let first = object &+ 1
    let last = entry.extent
    let start = Int(entry.next)
    var current = start
    var steps = 0
    repeat {
      if current >= last { current = first }
      let candidate = self.entry(current)
      let value = current &+ 1
      current = following(value)
      if text(candidate).matches(utf8: name) {
        core.pointee.entries[object].next = Int32(truncatingIfNeeded: current)
        return lastValue(value, entry)
      }
      steps &+= 1
      if steps == Self.comparedNames, entry.count > Int32(Self.comparedNames) {
        return names(of: object)[String(decoding: name, as: UTF8.self)]
      }
    } while steps < Int(entry.count)
    return nil
  }

  private static var comparedNames: Int { 32 }

  /// Where names may stand twice, the last value with the name counts.
  @inline(__always)
  private func lastValue(_ value: Int, _ object: JSONTape.Entry) -> Int {
    options.reading.duplicateKeys == .reject ? value : lastDuplicate(value, object)
  }

  private func lastDuplicate(_ value: Int, _ object: JSONTape.Entry) -> Int {
    let name = text(entry(value - 1)).bytes
    var last = value
    var current = following(value)
    name.withUnsafeBufferPointer { buffer in
      while current < object.extent {
        if text(entry(current)).matches(utf8: buffer) { last = current + 1 }
        current = following(current + 1)
      }
    }
    return last
  }

  /// All names of an object, as properties are named, with the entries of their values.
  private func names(of object: Int) -> [String: Int] {
    if let known = core.pointee.names[object] { return known }
    let isConverted = convertsKeys && !literalObjects.contains(object)
    var names: [String: Int] = [:]
    forEachMember(of: object) { name, value in
      names[isConverted ? JSONSnakeCase.camel(name) : name] = value
    }
    core.pointee.names[object] = names
    return names
  }

  /// The names of an object in their order, as properties are named.
  func allNames(of object: Int) -> [String] {
    let isConverted = convertsKeys && !literalObjects.contains(object)
    var names: [String] = []
    forEachMember(of: object) { name, _ in
      names.append(isConverted ? JSONSnakeCase.camel(name) : name)
    }
    return names
  }

  private func forEachMember(of object: Int, _ body: (String, Int) -> Void) {
    let entry = entry(object)
    guard entry.kind == .object else { return }
    var current = object + 1
    while current < entry.extent {
      body(string(self.entry(current)), current + 1)
      current = following(current + 1)
    }
  }

  /// Notes that the names of an object are data.
  func markLiteral<Value>(_ type: Value.Type, at index: Int) {
    if convertsKeys, type is any JSONStringKeyed.Type { literalObjects.insert(index) }
  }
}

// MARK: - Places

extension JSONDecodingState {
  /// The steps from the whole document to an entry.
  func path(to index: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var current = index
    while entry(current).parent >= 0 {
      let entry = entry(current)
      let parent = Int(entry.parent)
      // The name of a member stands before its value.
      path.append(
        self.entry(parent).kind == .object
          ? JSONCodingKey(stringValue: string(self.entry(current - 1)))
          : JSONCodingKey(intValue: Int(entry.position)))
      current = parent
    }
    return path.reversed()
  }

  /// Follows a path as far as it goes.
  ///
  /// - Returns: the entry it leads to, and the steps that lead nowhere.
  private func follow(_ path: [any CodingKey]) -> (index: Int, rest: ArraySlice<any CodingKey>) {
    var index = 0
    for (depth, key) in path.enumerated() {
      let entry = entry(index)
      var next: Int?
      if entry.kind == .array, let position = key.intValue, position < Int(entry.count) {
        var current = index + 1
        for _ in 0..<max(position, 0) { current = following(current) }
        next = current
      } else if entry.kind == .object {
        next = find(key.stringValue, in: index) ?? findLiteral(key.stringValue, in: index)
      }
      guard let next else { return (index, path[depth...]) }
      index = next
    }
    return (index, [])
  }

  /// Finds a member by its name as it stands in the document.
  private func findLiteral(_ name: String, in object: Int) -> Int? {
    var result: Int?
    forEachMember(of: object) { other, value in
      if other == name { result = value }
    }
    return result
  }

  /// Makes a located error of what a type threw.
  func located(_ error: DecodingError) -> JSONError {
    switch error {
    case .typeMismatch(_, let context):
      return located(context, .typeMismatch, context.debugDescription)
    case .valueNotFound(let type, let context):
      // Those that are thrown here say what was expected; the standard library's own do not.
      let isOwn = context.debugDescription.hasPrefix("expected ")
      let message =
        isOwn ? context.debugDescription : "expected \(Self.words(for: type)), found none"
      return located(context, .typeMismatch, message)
    case .keyNotFound(let key, let context):
      let name = nameInDocument(key)
      return located(
        context, .missingKey, "expected a member \"\(name)\", found none", missing: name)
    case .dataCorrupted(let context):
      if let problem = context.underlyingError as? JSONDecodingProblem {
        return located(context, problem.code, context.debugDescription)
      }
      return located(context, .invalidValue, Self.withoutValue(context.debugDescription))
    @unknown default:
      return core.pointee.reader.error(
        .invalidValue, at: 0, message: "expected a value of another kind")
    }
  }

  private func located(
    _ context: DecodingError.Context, _ code: JSONError.Code, _ message: String,
    missing: String? = nil
  ) -> JSONError {
    let (index, rest) = follow(context.codingPath)
    let error = core.pointee.reader.error(code, at: entry(index).start, message: message)
    var steps = rest.map(\.stringValue)
    if let missing { steps.append(missing) }
    guard !steps.isEmpty else { return error }
    let pointer = error.pointer + steps.map { "/" + JSONPointer.escaped($0) }.joined()
    return JSONError(
      code: code, offset: error.offset, line: error.line, column: error.column,
      pointer: pointer, message: message)
  }

  /// The name by which the client knows a property.
  private func nameInDocument(_ key: any CodingKey) -> String {
    convertsKeys ? JSONSnakeCase.snake(key.stringValue) : key.stringValue
  }

  /// The standard library shows the value that an enumeration does not have. It may be a secret.
  private static func withoutValue(_ description: String) -> String {
    guard description.hasPrefix("Cannot initialize "),
      let type = description.dropFirst(18).split(separator: " ").first
    else { return description }
    return "expected one of the values of \(type), found another"
  }
}

/// Travels inside a `DecodingError` to say which code it becomes.
struct JSONDecodingProblem: Error {
  let code: JSONError.Code
}

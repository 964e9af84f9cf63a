import HazelKernel

/// The operations of a document, by their tags, in the order in which they are to be read.
struct DocumentOutline {
  /// An operation with what it is found by.
  struct Entry {
    /// The method in capital letters.
    let method: String
    let path: String
    let operation: JSONValue
    /// What is said for all operations of the path.
    let item: JSONValue

    /// What links lead to.
    var anchor: String {
      let name = operation["operationId"]?.string ?? "\(method) \(path)"
      return "operation-\(PercentCoding.encode(name, as: .strict))"
    }

    /// The summary, else the path.
    var title: String { operation["summary"]?.string ?? path }
  }

  /// A tag with its operations.
  struct Section {
    let name: String
    let description: String?
    var entries: [Entry] = []

    /// What links lead to.
    var anchor: String { "tag-\(PercentCoding.encode(name, as: .strict))" }
  }

  private(set) var sections: [Section] = []

  /// The methods of a path item (OpenAPI 3.1, section 4.8.9).
  private static let methods: [String] = [
    "get", "put", "post", "patch", "delete", "head", "options", "trace",
  ]

  /// Reads the operations: declared tags first, in their order; then those that operations name;
  /// operations without a tag, and webhooks, last.
  init(_ document: JSONValue) {
    for tag in document["tags"]?.array ?? [] {
      guard let name = tag["name"]?.string else { continue }
      sections.append(Section(name: name, description: tag["description"]?.string))
    }
    var untagged = Section(name: "Other operations", description: nil)
    for entry in Self.entries(of: document["paths"]) {
      let tags = (entry.operation["tags"]?.array ?? []).compactMap(\.string)
      if tags.isEmpty { untagged.entries.append(entry) }
      // One place is enough for reading.
      if let tag = tags.first { add(entry, to: tag) }
    }
    var webhooks = Section(
      name: "Webhooks", description: "What the server sends to those who asked for it.")
    webhooks.entries = Self.entries(of: document["webhooks"])
    sections = (sections + [untagged, webhooks]).filter { !$0.entries.isEmpty }
  }

  private mutating func add(_ entry: Entry, to tag: String) {
    if let index = sections.firstIndex(where: { $0.name == tag }) {
      sections[index].entries.append(entry)
    } else {
      sections.append(Section(name: tag, description: nil, entries: [entry]))
    }
  }

  private static func entries(of paths: JSONValue?) -> [Entry] {
    var entries: [Entry] = []
    for path in paths?.object?.members ?? [] {
      for method in methods {
        guard let operation = path.value[method] else { continue }
        entries.append(
          Entry(
            method: method.uppercased(), path: path.name, operation: operation, item: path.value))
      }
    }
    return entries
  }
}

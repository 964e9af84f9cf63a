/// The differences between two versions of a document, as clients see them.
///
/// ```swift
/// let changes = DocumentChanges(from: released, to: document)
/// #expect(!changes.isBreaking, "\(changes)")
/// ```
///
/// What is sent and what is answered differ: a request may accept more than before, an answer may
/// say less of what is possible, but neither the other way round. References are followed in both
/// documents, so that moving a schema into a component is no change; texts and examples do not count.
public struct DocumentChanges: Sendable, Equatable {
  /// The changes in the order of the old document, additions behind.
  public let changes: [DocumentChange]

  /// Compares two documents; those for OpenAPI 3.0 are read as such for 3.1.
  ///
  /// - Parameters:
  ///   - old: the document that clients know.
  ///   - new: the document that they will meet.
  public init(from old: OpenAPIDocument, to new: OpenAPIDocument) {
    var comparison = DocumentComparison(from: old.convertedTo31(), to: new.convertedTo31())
    comparison.compare()
    changes = comparison.changes
  }

  /// The changes that may break clients.
  public var breaking: [DocumentChange] { changes.filter(\.isBreaking) }

  /// Whether there is a change that may break clients.
  public var isBreaking: Bool { changes.contains(where: \.isBreaking) }
}

extension DocumentChanges: CustomStringConvertible {
  /// All changes, those first that break clients, each with its place and what to do.
  public var description: String {
    guard !changes.isEmpty else { return "no changes" }
    let breaking = breaking
    var lines: [String] = []
    if !breaking.isEmpty {
      lines.append(
        breaking.count == 1
          ? "1 change breaks clients" : "\(breaking.count) changes break clients")
      lines += breaking.map(\.description)
    }
    let others = changes.filter { !$0.isBreaking }
    if !others.isEmpty {
      lines.append(
        others.count == 1 ? "1 change breaks nothing" : "\(others.count) changes break nothing")
      lines += others.map(\.description)
    }
    return lines.joined(separator: "\n")
  }
}

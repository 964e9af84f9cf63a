import HazelKernel

/// Compares two documents and collects what differs.
struct DocumentComparison {
  let old: OpenAPIDocument
  let new: OpenAPIDocument
  let oldRoot: JSONValue
  let newRoot: JSONValue
  private(set) var changes: [DocumentChange] = []
  /// Where a change is already, by kind, pointer, words and reason: operations share components.
  private var positions: [String: Int] = [:]
  /// The operation that is compared.
  var place: DocumentChange.Place?
  /// Pairs of references that were compared and do not differ.
  var equalPairs: Set<String> = []

  init(from old: OpenAPIDocument, to new: OpenAPIDocument) {
    self.old = old
    self.new = new
    oldRoot = old.jsonValue
    newRoot = new.jsonValue
  }

  mutating func add(
    _ kind: DocumentChange.Kind, at pointer: String, _ message: String,
    breaks reason: BreakReason? = nil, part: String? = nil
  ) {
    let places = place.map { place in
      [
        DocumentChange.Place(
          method: place.method, path: place.path, part: part ?? place.part)
      ]
    }
    let key = "\(kind.rawValue) \(pointer) \(message) \(reason?.text ?? "")"
    if let position = positions[key] {
      for place in places ?? [] where !changes[position].places.contains(place) {
        changes[position].places.append(place)
      }
      return
    }
    positions[key] = changes.count
    changes.append(
      DocumentChange(
        kind: kind, isBreaking: reason != nil, places: places ?? [], pointer: pointer,
        message: message, reason: reason?.text ?? "", hint: reason?.hint ?? ""))
  }
}

/// Why a change breaks clients, and how to avoid it.
enum BreakReason {
  case removedFromRequests
  case refusedRequests
  case unknownAnswers
  case missingInAnswers
  case renamedInCode
  case unknownEffect

  var text: String {
    switch self {
    case .removedFromRequests: "clients that use it get an error, or not what they asked for"
    case .refusedRequests: "requests that were accepted before are refused"
    case .unknownAnswers: "clients get answers that they do not know"
    case .missingInAnswers: "clients that read it find nothing"
    case .renamedInCode: "code that is generated from the document gets other names"
    case .unknownEffect: "whether clients still work can not be told from the document"
    }
  }

  var hint: String {
    switch self {
    case .removedFromRequests:
      "keep it and mark it as deprecated, until nobody uses it or in a new version"
    case .refusedRequests:
      "accept the old requests too, or change it in a new version"
    case .unknownAnswers:
      "answer as before unless a client asks for the new form, or change it in a new version"
    case .missingInAnswers:
      "keep it and mark it as deprecated, until nobody reads it or in a new version"
    case .renamedInCode:
      "set the old operation id by hand"
    case .unknownEffect:
      "look at it, and accept the change if clients still work"
    }
  }
}

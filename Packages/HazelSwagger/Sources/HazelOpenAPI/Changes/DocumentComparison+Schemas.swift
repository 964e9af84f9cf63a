import HazelKernel

/// Which way values go.
enum SchemaDirection: String {
  /// From the client: accepting less breaks clients.
  case request
  /// To the client: answering more breaks clients.
  case response
}

/// Where two schemas are compared.
struct SchemaPlace {
  let direction: SchemaDirection
  /// The part of the operation.
  let part: String
  /// Where the new schema stands.
  var pointer: String
  /// Where the value stands in the body: "author.name"; "" for the whole.
  var field: String
  var depth: Int = 0

  /// How the value is called in messages.
  var name: String { field.isEmpty ? "the value" : "`\(field)`" }

  /// The place of a member.
  func member(_ name: String, at pointer: String) -> SchemaPlace {
    var place = inside("", field: name)
    // In a component that is merged, names count from there.
    if !pointer.hasPrefix(self.pointer) { place.field = name }
    place.pointer = pointer
    return place
  }

  func inside(_ token: String, field name: String) -> SchemaPlace {
    var place = self
    place.pointer += "/" + token
    place.field = field.isEmpty ? name : name == "[]" ? field + "[]" : "\(field).\(name)"
    place.depth += 1
    return place
  }

  /// Behind what belongs to the value: " of `author.name`"; "" for the whole.
  var owner: String { field.isEmpty ? "" : " of `\(field)`" }

  /// The same place, one level further.
  var deeper: SchemaPlace {
    var place = self
    place.depth += 1
    return place
  }

  /// The reason if less is accepted than before.
  var narrowing: BreakReason? { direction == .request ? .refusedRequests : nil }
  /// The reason if more is possible than before.
  var widening: BreakReason? { direction == .response ? .unknownAnswers : nil }
}

extension DocumentComparison {
  mutating func compareSchemas(
    _ old: JSONSchema?, _ new: JSONSchema?, part: String, _ direction: SchemaDirection,
    at pointer: String
  ) {
    guard old != nil || new != nil else { return }
    let before = changes
    let place = SchemaPlace(direction: direction, part: part, pointer: pointer, field: "")
    var pairs: Set<String> = []
    compare(old?.value ?? [:], new?.value ?? [:], place, &pairs)
    // Nothing differs: neither do the pairs of references that were met on the way.
    if changes == before { equalPairs.formUnion(pairs) }
  }

  /// - Parameter met: the pairs of references that were met already: each is compared once, and
  ///   schemas may contain themselves.
  mutating func compare(
    _ old: JSONValue, _ new: JSONValue, _ place: SchemaPlace, _ met: inout Set<String>
  ) {
    guard place.depth < 128 else { return }
    let oldView = SchemaView(old, root: oldRoot, at: place.pointer)
    let newView = SchemaView(new, root: newRoot, at: place.pointer)
    var place = place
    if !oldView.references.isEmpty || !newView.references.isEmpty {
      let pair = "\(place.direction) \(old) \(new)"
      guard !equalPairs.contains(pair), met.insert(pair).inserted else { return }
    }
    // A component is reported where it stands, once for all that use it.
    if newView.pointer != place.pointer {
      place.pointer = newView.pointer
      place.field = ""
    }
    guard compareTypes(oldView, newView, place) else { return }
    compareValues(oldView, newView, place)
    compareBounds(oldView.keywords, newView.keywords, place)
    compareKeywords(oldView.keywords, newView.keywords, place)
    compareMembers(oldView, newView, place, &met)
    compareElements(oldView.keywords, newView.keywords, place, &met)
    compareChoices(oldView, newView, place, &met)
    compareDeprecation(
      oldView.keywords["deprecated"]?.bool ?? false, newView.keywords["deprecated"]?.bool ?? false,
      place.name, at: place.pointer, part: place.part)
  }

  mutating func add(
    _ kind: DocumentChange.Kind, _ place: SchemaPlace, _ message: String, breaks: BreakReason?
  ) {
    add(kind, at: place.pointer, message, breaks: breaks, part: place.part)
  }

  /// - Returns: whether it makes sense to compare further.
  private mutating func compareTypes(
    _ old: SchemaView, _ new: SchemaView, _ place: SchemaPlace
  ) -> Bool {
    guard old.types != new.types else { return true }
    // Choices and lists of values say themselves what they accept.
    if old.types == nil && !old.choices.isEmpty || new.types == nil && !new.choices.isEmpty {
      return true
    }
    let all: Set<String> = ["null", "boolean", "number", "string", "array", "object"]
    let olds = old.types ?? all
    let news = new.types ?? all
    let message =
      "the type of \(place.name) was \(Self.text(old.types)), it is \(Self.text(new.types))"
    if Self.covers(news, olds) {
      add(.typeWidened, place, message, breaks: place.widening)
      return true
    }
    if Self.covers(olds, news) {
      add(.typeNarrowed, place, message, breaks: place.narrowing)
      return true
    }
    add(
      .typeChanged, place, message,
      breaks: place.direction == .request ? .refusedRequests : .unknownAnswers)
    return false
  }

  private static func covers(_ large: Set<String>, _ small: Set<String>) -> Bool {
    small.allSatisfy { large.contains($0) || $0 == "integer" && large.contains("number") }
  }

  private static func text(_ types: Set<String>?) -> String {
    types.map { $0.sorted().joined(separator: " or ") } ?? "any"
  }

  private mutating func compareValues(
    _ old: SchemaView, _ new: SchemaView, _ place: SchemaPlace
  ) {
    switch (old.values, new.values) {
    case (nil, nil): return
    case (nil, _?):
      add(
        .constraintTightened, place, "only some values of \(place.name) are allowed now",
        breaks: place.narrowing)
    case (_?, nil):
      add(
        .constraintLoosened, place, "all values of \(place.name) are allowed now",
        breaks: place.widening)
    case (let olds?, let news?):
      for value in olds where !news.contains(where: { $0.equals(value) }) {
        add(
          .enumValueRemoved, place, "the value \(value)\(place.owner) is gone",
          breaks: place.narrowing)
      }
      for value in news where !olds.contains(where: { $0.equals(value) }) {
        add(
          .enumValueAdded, place, "the value \(value)\(place.owner) is new",
          breaks: place.widening)
      }
    }
  }
}

import HazelKernel

extension DocumentComparison {
  /// Bounds: stricter ones refuse requests; answers beyond the old ones are seldom a problem.
  mutating func compareBounds(_ old: JSONObject, _ new: JSONObject, _ place: SchemaPlace) {
    for name in SchemaBound.names {
      let isLower = SchemaBound.isLower(name) ?? true
      let before = Self.bound(old[name], name)
      let after = Self.bound(new[name], name)
      let isTighter: Bool
      switch (before, after) {
      case (nil, nil): continue
      case (nil, _?): isTighter = true
      case (_?, nil): isTighter = false
      case (let before?, let after?):
        let (left, right) = (ExactNumber(before), ExactNumber(after))
        if left == right { continue }
        isTighter = isLower ? left < right : right < left
      }
      // A bound that another keyword takes over: `minimum` 1 and `exclusiveMinimum` 0.
      if isTighter, Self.isCovered(name, after, by: old) { continue }
      let text = { (bound: JSONNumber?) in bound?.text ?? "none" }
      add(
        isTighter ? .constraintTightened : .constraintLoosened, place,
        "`\(name)` of \(place.name) was \(text(before)), it is \(text(after))",
        breaks: isTighter ? place.narrowing : nil)
    }
  }

  /// A bound; nil where it excludes nothing.
  private static func bound(_ value: JSONValue?, _ name: String) -> JSONNumber? {
    guard let number = value?.number else { return nil }
    let isCount = name.hasPrefix("min") && name != "minimum" && name != "minContains"
    return isCount && number == JSONNumber(0) ? nil : number
  }

  /// Whether the other bound of the same side was as strict already.
  private static func isCovered(_ name: String, _ bound: JSONNumber?, by old: JSONObject) -> Bool {
    guard let bound else { return false }
    let value = ExactNumber(bound)
    switch name {
    case "minimum":
      return old["exclusiveMinimum"]?.number.map { !(ExactNumber($0) < value) } ?? false
    case "maximum":
      return old["exclusiveMaximum"]?.number.map { !(value < ExactNumber($0)) } ?? false
    case "exclusiveMinimum":
      return old["minimum"]?.number.map { value < ExactNumber($0) } ?? false
    case "exclusiveMaximum":
      return old["maximum"]?.number.map { ExactNumber($0) < value } ?? false
    default: return false
    }
  }

  mutating func compareKeywords(_ old: JSONObject, _ new: JSONObject, _ place: SchemaPlace) {
    comparePattern(old["pattern"]?.string, new["pattern"]?.string, place)
    compareFormat(old["format"]?.string, new["format"]?.string, place)
    let factors = (old["multipleOf"]?.number, new["multipleOf"]?.number)
    if factors.0 != factors.1 {
      let isTighter =
        factors.1.map { after in
          factors.0.map { ExactNumber($0).isMultiple(of: ExactNumber(after)) != true } ?? true
        } ?? false
      let text = { (bound: JSONNumber?) in bound?.text ?? "none" }
      add(
        isTighter ? .constraintTightened : .constraintLoosened, place,
        "`multipleOf` of \(place.name) was \(text(factors.0)), it is \(text(factors.1))",
        breaks: isTighter ? place.narrowing : nil)
    }
    let unique = (old["uniqueItems"]?.bool ?? false, new["uniqueItems"]?.bool ?? false)
    if unique.0 != unique.1 {
      add(
        unique.1 ? .constraintTightened : .constraintLoosened, place,
        "elements of \(place.name) \(unique.1 ? "must differ now" : "need not differ any more")",
        breaks: unique.1 ? place.narrowing : nil)
    }
    if old["default"] != new["default"] {
      add(.defaultChanged, place, "the default of \(place.name) is another one", breaks: nil)
    }
    for name in ["contentEncoding", "contentMediaType", "discriminator"]
    where Self.meaning(old, name) != Self.meaning(new, name) {
      add(
        .constraintChanged, place, "`\(name)` of \(place.name) is another one",
        breaks: place.direction == .request ? .refusedRequests : .unknownAnswers)
    }
    for name in Self.unjudged where old[name] != new[name] {
      add(
        .schemaChanged, place, "`\(name)` of \(place.name) is another one", breaks: .unknownEffect)
    }
  }

  /// Keywords whose changes can not be judged without solving them.
  private static let unjudged: [String] = [
    "not", "if", "then", "else", "contains", "propertyNames", "patternProperties", "allOf",
    "dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties",
    "$dynamicRef",
  ]

  /// Of a discriminator the name of the member counts; its mapping is compared with the choices.
  private static func meaning(_ keywords: JSONObject, _ name: String) -> JSONValue? {
    name == "discriminator" ? keywords[name]?["propertyName"] : keywords[name]
  }

  private mutating func comparePattern(_ old: String?, _ new: String?, _ place: SchemaPlace) {
    guard old != new else { return }
    switch (old, new) {
    case (_?, nil):
      add(
        .constraintLoosened, place, "\(place.name) has to match no pattern any more", breaks: nil)
    case (_, let pattern?):
      add(
        old == nil ? .constraintTightened : .constraintChanged, place,
        "\(place.name) has to match \(pattern)\(old.map { ", before it was \($0)" } ?? "")",
        breaks: place.narrowing)
    default: break
    }
  }

  private mutating func compareFormat(_ old: String?, _ new: String?, _ place: SchemaPlace) {
    guard old != new else { return }
    let message =
      "the format of \(place.name) was \(old ?? "none"), it is \(new ?? "none")"
    let wider = ["int32", "int64"]
    let isWidened = old == "int32" && new == "int64" || new == nil
    let isNarrowed = old == "int64" && new == "int32" || old == nil
    if isWidened {
      let isNumber = old.map { wider.contains($0) || $0 == "uint64" } ?? false
      add(
        .constraintLoosened, place, message, breaks: isNumber && new == nil ? nil : place.widening)
    } else if isNarrowed {
      add(.constraintTightened, place, message, breaks: place.narrowing)
    } else {
      add(
        .constraintChanged, place, message,
        breaks: place.direction == .request ? .refusedRequests : .unknownAnswers)
    }
  }
}

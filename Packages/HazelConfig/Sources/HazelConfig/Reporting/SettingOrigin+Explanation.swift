extension SettingOrigin {
  /// Which layer gives the value, and what the others have, in several lines.
  public var explanation: String {
    var lines = ["\(key.variable) (\(property)) is \(shown)"]
    switch source {
    case .layer(let place): lines.append("  from \(place.text)")
    case .byDefault: lines.append("  by default")
    case .nothing: lines.append("  because nothing sets it")
    case .missing: lines.append("  because nothing sets it, and it has no default")
    }
    lines += missedIn.map { "  not there: \($0)" }
    lines += emptyPlaces.map { "  empty, passed over: \($0)" }
    lines += shadowed.map { "  not used: \($0.shown) from \($0.text)" }
    if case .layer = source, let defaultText {
      lines.append("  not used: the default, \(defaultText)")
    }
    return lines.joined(separator: "\n")
  }
}

extension SettingOrigin.FoundPlace {
  /// The place, with the layer where the place does not name it.
  fileprivate var text: String { place.contains(layer) ? place : "\(place) (\(layer))" }
}

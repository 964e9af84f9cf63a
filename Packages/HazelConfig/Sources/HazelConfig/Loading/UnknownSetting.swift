public import HazelCore

/// What is done about names in layers that no setting has.
public enum UnknownNames: Sendable {
  /// They are warnings.
  case warn
  /// They are problems (HZ335): the start fails.
  case refuse
  /// Nothing is done.
  case ignore
}

/// A name in a layer that no setting has.
public struct UnknownSetting: Hashable, Sendable {
  /// The name as the layer has it.
  public let name: String
  /// The layer.
  public let layer: String
  /// What was probably meant; nil where nothing is near.
  public let suggestion: String?

  /// One sentence about it.
  public var warning: String {
    let hint = (serverHint ?? suggestion.map { "did you mean \($0)?" }).map { ": \($0)" } ?? ""
    return "\(Redaction.name(name)) in \(layer) is no setting" + hint
  }

  /// The same as a problem.
  public var problem: BootProblem {
    BootProblem(
      "HZ335", Redaction.name(name), detail: "is no setting", related: ["in \(layer)"],
      hint: serverHint ?? suggestion.map { "did you mean \($0)?" } ?? "remove it")
  }

  /// What to do with a name that means something in the environment of the process only.
  private var serverHint: String? {
    guard name == "HOST" || name == "PORT" else { return nil }
    return "set it in the environment of the process, or give --\(name.lowercased())"
  }
}

/// A difference between two versions of a document, as clients see it.
public struct DocumentChange: Sendable, Equatable {
  /// What changed.
  public let kind: Kind
  /// Whether clients that worked before may fail now.
  public let isBreaking: Bool
  /// The operations and the parts of them that it concerns; several where they share a component.
  public internal(set) var places: [Place]
  /// Where it stands, as a JSON pointer: into the new document, or into the old one for what was
  /// removed.
  public let pointer: String
  /// What changed, in words.
  public let message: String
  /// Why it breaks clients; empty where it does not.
  public let reason: String
  /// How to avoid the break; empty where there is none.
  public let hint: String
}

extension DocumentChange {
  /// A part of an operation.
  public struct Place: Sendable, Hashable {
    /// The method in capitals: "GET"; nil for the whole path.
    public let method: String?
    /// The path: "/books/{id}", or the name of a webhook.
    public let path: String
    /// The part: "query parameter page", "response 200"; nil for the whole operation.
    public let part: String?

    /// Makes a place.
    public init(method: String?, path: String, part: String? = nil) {
      self.method = method
      self.path = path
      self.part = part
    }
  }

  /// The kinds of changes.
  public enum Kind: String, Sendable, CaseIterable {
    /// A path is gone, or is there anew.
    case pathRemoved, pathAdded
    /// An operation is gone, or is there anew.
    case operationRemoved, operationAdded
    /// An operation has another name for generated code.
    case operationIDChanged
    /// Something should not be used any more, or may be used again.
    case deprecated, undeprecated
    /// A parameter is gone, or is there anew.
    case parameterRemoved, parameterAdded
    /// A parameter must be sent now, or needs not be sent any more.
    case parameterBecameRequired, parameterBecameOptional
    /// A parameter is written in another way.
    case parameterStyleChanged
    /// A body of requests is gone, or is there anew.
    case requestBodyRemoved, requestBodyAdded
    /// A body must be sent now, or needs not be sent any more.
    case requestBodyBecameRequired, requestBodyBecameOptional
    /// A media type is gone, or is there anew.
    case mediaTypeRemoved, mediaTypeAdded
    /// An answer is gone, or is there anew.
    case responseRemoved, responseAdded
    /// A header field of an answer is gone, or is there anew.
    case headerRemoved, headerAdded
    /// A header field is always there now, or not always any more.
    case headerBecameRequired, headerBecameOptional
    /// Credentials are needed that were not needed before, or other ones.
    case securityTightened
    /// Fewer credentials are needed, or other ones are accepted too.
    case securityRelaxed
    /// A type is another one, accepts less, or accepts more.
    case typeChanged, typeNarrowed, typeWidened
    /// A value of a list is gone, or is there anew.
    case enumValueRemoved, enumValueAdded
    /// A bound, pattern or format became stricter, or less strict, or another one.
    case constraintTightened, constraintLoosened, constraintChanged
    /// A member of an object is gone, or is there anew.
    case fieldRemoved, fieldAdded
    /// A member must be there now, or needs not be there any more.
    case fieldBecameRequired, fieldBecameOptional
    /// A choice between schemas is gone, or is there anew.
    case choiceRemoved, choiceAdded
    /// A default is another one.
    case defaultChanged
    /// A schema changed in a way that can not be judged.
    case schemaChanged
    /// A webhook is gone, or is there anew.
    case webhookRemoved, webhookAdded
  }
}

extension DocumentChange.Place: CustomStringConvertible {
  /// The place on one line: "GET /books/{id}, response 200".
  public var description: String {
    var text = method.map { "\($0) \(path)" } ?? path
    if let part { text += ", \(part)" }
    return text
  }
}

extension DocumentChange: CustomStringConvertible {
  /// The change in several lines: where, what, why, how to mend it.
  public var description: String {
    var lines = places.prefix(3).map(\.description)
    if places.count > 3 { lines.append("and \(places.count - 3) more") }
    if lines.isEmpty { lines.append("the document") }
    lines.append("      \(message) (\(kind.rawValue), \(pointer.isEmpty ? "/" : pointer))")
    if !reason.isEmpty { lines.append("      Why: \(reason)") }
    if !hint.isEmpty { lines.append("      Mend: \(hint)") }
    return lines.joined(separator: "\n")
  }
}

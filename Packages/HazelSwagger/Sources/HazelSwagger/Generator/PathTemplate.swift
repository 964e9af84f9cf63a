import HazelCore
import HazelKernel

/// A pattern as documents write it: "/books/{id}".
struct PathTemplate: Sendable {
  /// The path of the document.
  let text: String
  /// The parameters in it.
  let parameters: [RoutePattern.Parameter]

  /// The templates of a pattern: two when its last parameter may be left out.
  static func all(of pattern: RoutePattern) -> [PathTemplate] {
    let parameters = pattern.parameters
    guard parameters.last?.isOptional == true else {
      return [PathTemplate(text: text(of: pattern.text, parameters), parameters: parameters)]
    }
    let whole = text(of: pattern.text, parameters)
    let parent = whole.lastIndex(of: "/").map { String(whole[..<$0]) } ?? ""
    return [
      PathTemplate(text: parent.isEmpty ? "/" : parent, parameters: Array(parameters.dropLast())),
      PathTemplate(text: whole, parameters: parameters),
    ]
  }

  private static func text(of pattern: String, _ parameters: [RoutePattern.Parameter]) -> String {
    var names = parameters.map(\.name)[...]
    let segments = pattern.split(separator: "/", omittingEmptySubsequences: false)
    return segments.map { segment -> String in
      switch segment.first {
      case ":", "*":
        guard let name = names.popFirst() else { return String(segment) }
        return "{\(name)}"
      case "\\": return String(segment.dropFirst())
      default: return String(segment)
      }
    }
    .joined(separator: "/")
  }

  /// The path with numbers for the names: the same for two paths that no client can tell apart.
  var shape: String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix("{") && segment.hasSuffix("}") ? "{}" : String(segment)
    }
    .joined(separator: "/")
  }

  /// The names in the order of the path.
  var names: [String] { parameters.map(\.name) }
}

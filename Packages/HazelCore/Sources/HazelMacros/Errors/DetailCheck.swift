import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// Looks for names in braces that are no values of a case.
struct DetailCheck {
  private let literal: StringLiteralExprSyntax
  private let labels: [String?]

  init(_ literal: StringLiteralExprSyntax, _ labels: [String?]) {
    self.literal = literal
    self.labels = labels
  }

  /// Reports every unknown name; whether there was one.
  func reports(in context: some MacroExpansionContext) -> Bool {
    var found = false
    for segment in literal.segments {
      guard let segment = segment.as(StringSegmentSyntax.self) else { continue }
      found = check(segment, in: context) || found
    }
    return found
  }

  /// Names are looked for in the source itself, so that the place of each is known.
  private func check(
    _ segment: StringSegmentSyntax, in context: some MacroExpansionContext
  ) -> Bool {
    let source = segment.content.text
    var found = false
    var rest = source[...]
    while let open = rest.firstIndex(of: "{") {
      let start = rest.index(after: open)
      let name = rest[start...].prefix { $0 != "}" && $0 != "{" }
      // The braces of a character by its number, `\u{e9}`, are none of the text.
      let isEscape = rest[..<open].hasSuffix("\\u")
      rest = rest[name.endIndex...]
      // A brace that is not closed, or that holds more than a name, is a brace.
      guard !isEscape, !name.isEmpty, rest.first == "}",
        name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
        DetailTemplate.index(of: String(name), in: labels) == nil
      else { continue }
      found = true
      report(String(name), at: name.startIndex, in: segment, context)
    }
    return found
  }

  private func report(
    _ name: String, at index: String.Index, in segment: StringSegmentSyntax,
    _ context: some MacroExpansionContext
  ) {
    let source = segment.content.text
    let values = labels.enumerated().map { $1 ?? "\($0)" }
    let suggestion = Spelling.nearest(to: name, among: values)
    var fixIts: [FixIt] = []
    if let suggestion {
      let end = source.index(index, offsetBy: name.count)
      let mended = source[..<index] + suggestion + source[end...]
      fixIts.append(
        .replace(
          "write '\(suggestion)'", segment.content,
          with: segment.content.with(\.tokenKind, .stringSegment(String(mended)))))
    }
    let offset = source.utf8.distance(from: source.startIndex, to: index)
    context.diagnose(
      Diagnostic(
        node: Syntax(segment), position: segment.position.advanced(by: offset),
        message: ErrorFinding.unknownValue(name, values, suggestion), fixIts: fixIts))
  }
}

import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// What a macro has to say about the code it stands at: a number, which `docs/diagnostics.md`
/// explains, and a sentence.
struct Finding: DiagnosticMessage {
  let number: String
  let text: String
  let severity: DiagnosticSeverity

  /// Makes a finding.
  ///
  /// - Parameters:
  ///   - number: the stable number: "HZ151".
  ///   - text: one sentence: what is wrong, with the names of the user's code in quotes.
  ///   - severity: an error by default.
  init(_ number: String, _ text: String, severity: DiagnosticSeverity = .error) {
    self.number = number
    self.text = text
    self.severity = severity
  }

  var message: String { "\(text) [\(number)]" }
  var diagnosticID: MessageID { MessageID(domain: "Hazel", id: number) }
}

/// A hint beside a finding.
struct Hint: NoteMessage, FixItMessage {
  let message: String

  init(_ message: String) {
    self.message = message
  }

  var noteID: MessageID { MessageID(domain: "Hazel", id: "note") }
  var fixItID: MessageID { MessageID(domain: "Hazel", id: "fix") }
}

extension MacroExpansionContext {
  /// Says what is wrong, at a node.
  ///
  /// - Parameters:
  ///   - finding: what is wrong.
  ///   - node: the exact token or node.
  ///   - notes: other places that matter.
  ///   - fixIts: ways to mend it.
  func report(
    _ finding: Finding, at node: some SyntaxProtocol, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    diagnose(
      Diagnostic(node: Syntax(node), message: finding, notes: notes, fixIts: fixIts))
  }
}

extension FixIt {
  /// A fix that replaces one node.
  static func replace(
    _ text: String, _ old: some SyntaxProtocol, with new: some SyntaxProtocol
  ) -> FixIt {
    FixIt(
      message: Hint(text), changes: [.replace(oldNode: Syntax(old), newNode: Syntax(new))])
  }
}

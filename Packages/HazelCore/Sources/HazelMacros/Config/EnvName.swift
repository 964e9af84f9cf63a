import SwiftSyntax
import SwiftSyntaxBuilder
import SwiftSyntaxMacros

/// The name in `@Env("…")`.
enum EnvName {
  /// Reports a name that is none; true where it is one.
  static func check(_ attribute: AttributeSyntax, in context: some MacroExpansionContext) -> Bool {
    guard let argument = attribute.argumentList.first?.expression else { return true }
    guard let name = argument.plainString else {
      context.report(ConfigFinding.literalNeeded("the name of a variable"), at: argument)
      return false
    }
    guard isName(name) else {
      let mended = mend(name)
      context.report(
        ConfigFinding.badVariable(name), at: argument,
        fixIts: mended.map {
          [.replace("call it \($0)", argument, with: ExprSyntax(stringLiteral: $0.literal))]
        } ?? [])
      return false
    }
    return true
  }

  /// Whether a text has letters, digits and underscores of ASCII, and begins with no digit.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
    default: false
    }
  }

  /// A name like it; nil where nothing would be left.
  private static func mend(_ text: String) -> String? {
    let bytes = text.utf8.map { isLetterOrDigit($0) ? $0 : 0x5f }
    let name = String(decoding: bytes, as: UTF8.self).uppercased()
    let mended = name.first?.isNumber == true ? "_" + name : name
    return mended.contains { $0 != "_" } ? mended : nil
  }
}

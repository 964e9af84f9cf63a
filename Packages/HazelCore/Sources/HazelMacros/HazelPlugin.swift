import SwiftCompilerPlugin
import SwiftSyntaxMacros

/// The compiler plug-in: every macro that Hazel has.
@main
struct HazelPlugin: CompilerPlugin {
  let providingMacros: [any Macro.Type] = [
    DTOMacro.self,
    FieldAttributeMacro.self,
    MarkerMacro.self,
    PartialMacro.self,
    SubsetMacro.self,
  ]
}

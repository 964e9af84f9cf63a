import SwiftCompilerPlugin
import SwiftSyntaxMacros

/// The compiler plug-in: every macro that Hazel has.
@main
struct HazelPlugin: CompilerPlugin {
  let providingMacros: [any Macro.Type] = [
    AdviceMacro.self,
    ConfigMacro.self,
    ControllerMacro.self,
    DTOMacro.self,
    EnvMacro.self,
    FieldAttributeMacro.self,
    HTTPErrorsMacro.self,
    InjectableMacro.self,
    LazyMacro.self,
    MarkerMacro.self,
    PartialMacro.self,
    ProblemMacro.self,
    RouteMacro.self,
    SubsetMacro.self,
  ]
}

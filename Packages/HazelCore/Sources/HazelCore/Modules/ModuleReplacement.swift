/// Puts one module in the place of another wherever that is imported: for tests.
///
/// ```swift
/// HazelApp(ShopModule(), replacing: [.module(MailModule.self, with: SilentMailModule())])
/// ```
public struct ModuleReplacement: Sendable {
  let type: ObjectIdentifier
  let name: String
  let module: any Module

  /// Replaces all modules of a type.
  public static func module<M: Module>(
    _ type: M.Type, with module: any Module
  ) -> ModuleReplacement {
    ModuleReplacement(type: ObjectIdentifier(type), name: "\(type)", module: module)
  }
}

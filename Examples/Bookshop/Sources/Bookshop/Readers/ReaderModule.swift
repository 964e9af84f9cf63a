import HazelCore

/// Who reads, who may do what, and what they did. All modules see it.
struct ReaderModule: Module {
  var isGlobal: Bool { true }
  var controllers: [any Controller.Type] {
    ReaderController.self
    AuditController.self
  }
  var providers: [Provider] {
    ReaderDirectory.self
    AuditLog.self
    AuditTrail.self
  }
  var exports: [Export] {
    ReaderDirectory.self
    AuditTrail.self
    AuditLog.self
  }

  func configure(_ plugins: inout Plugins) {
    plugins.add(traits: .guards(AccessGuard.self), .interceptors(AuditInterceptor.self))
  }
}

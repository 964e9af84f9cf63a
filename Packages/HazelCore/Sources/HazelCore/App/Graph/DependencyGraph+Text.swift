import HazelKernel

extension DependencyGraph: CustomStringConvertible {
  /// The modules, in each its providers, under each what it needs.
  public var description: String {
    var lines: [String] = []
    for module in modules {
      lines.append(module.name + (module.isGlobal ? " (global)" : ""))
      if !module.imports.isEmpty {
        lines.append("  imports \(module.imports.joined(separator: ", "))")
      }
      if !module.exports.isEmpty {
        lines.append("  exports \(module.exports.joined(separator: ", "))")
      }
      for provider in providers where provider.module == module.name {
        lines += text(of: provider)
      }
    }
    let lists = providers.filter { $0.module == nil }
    if !lists.isEmpty { lines.append("gathered from all modules") }
    for list in lists { lines += text(of: list) }
    return lines.joined(separator: "\n")
  }

  private func text(of provider: Provider) -> [String] {
    var head = "  \(title(of: provider))"
    if provider.implementation != provider.type { head += " = \(provider.implementation)" }
    head += ", \(provider.scope.rawValue) (\(provider.location))"
    return [head]
      + provider.dependencies.map { dependency in
        var line = "    \(dependency.label): \(dependency.type)"
        if dependency.isOptional { line += ", optional" }
        if dependency.isDeferred { line += ", deferred" }
        if dependency.provider == nil { line += ", nothing" }
        return line
      }
  }

  func title(of provider: Provider) -> String {
    provider.name.map { "\(provider.type) named \"\($0)\"" } ?? provider.type
  }
}

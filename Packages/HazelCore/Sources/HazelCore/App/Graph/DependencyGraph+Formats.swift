import HazelKernel

extension DependencyGraph {
  /// The graph as a JSON object with `modules` and `providers`.
  public var json: String {
    JSONText.make { writer in
      writer.object { writer in
        writer.key("modules")
        writer.array { writer in
          for module in modules { Self.write(module, to: &writer) }
        }
        writer.key("providers")
        writer.array { writer in
          for provider in providers { Self.write(provider, to: &writer) }
        }
      }
    }
  }

  private static func write(_ module: Module, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", module.name)
      writer.field("imports", module.imports)
      writer.field("exports", module.exports)
      writer.field("controllers", module.controllers)
      writer.key("isGlobal")
      writer.bool(module.isGlobal)
    }
  }

  private static func write(_ provider: Provider, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.int(provider.id)
      writer.field("type", provider.type)
      writer.field("name", provider.name)
      writer.field("implementation", provider.implementation)
      writer.field("scope", provider.scope.rawValue)
      writer.field("module", provider.module)
      writer.field("location", "\(provider.location)")
      writer.key("dependencies")
      writer.array { writer in
        for dependency in provider.dependencies { write(dependency, to: &writer) }
      }
    }
  }

  private static func write(_ dependency: Dependency, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("label", dependency.label)
      writer.field("type", dependency.type)
      if let provider = dependency.provider {
        writer.key("provider")
        writer.int(provider)
      }
      writer.key("isOptional")
      writer.bool(dependency.isOptional)
      writer.key("isDeferred")
      writer.bool(dependency.isDeferred)
    }
  }

  /// The graph as a Mermaid flowchart: modules are boxes, deferred and optional ties are dotted.
  public var mermaid: String {
    var lines = ["flowchart LR"]
    for (index, module) in modules.enumerated() {
      lines.append("  subgraph m\(index)[\"\(Self.escaped(module.name))\"]")
      for provider in providers where provider.module == module.name {
        lines.append("    \(box(of: provider))")
      }
      lines.append("  end")
    }
    for list in providers where list.module == nil { lines.append("  \(box(of: list))") }
    for provider in providers {
      for dependency in provider.dependencies {
        guard let target = dependency.provider else { continue }
        let arrow = dependency.isOptional || dependency.isDeferred ? "-.->" : "-->"
        lines.append("  p\(provider.id) \(arrow)|\(Self.escaped(dependency.label))| p\(target)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func box(of provider: Provider) -> String {
    let text = Self.escaped(title(of: provider))
    return provider.scope == .singleton
      ? "p\(provider.id)[\"\(text)\"]"
      : "p\(provider.id)([\"\(text)<br>\(provider.scope.rawValue)\"])"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\"": result += "#quot;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      default: result.append(character)
      }
    }
    return result
  }
}

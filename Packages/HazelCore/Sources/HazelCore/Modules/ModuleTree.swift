/// All modules of an application, each once, after those that it imports.
struct ModuleTree {
  private(set) var modules: [ModuleNode] = []
  private(set) var problems: [BootProblem] = []
  private var places: [ModuleID: Int] = [:]
  private var values: [ModuleID: any Module] = [:]
  private var open: [ModuleID] = []
  private let replacements: [ModuleReplacement]
  private var used: Set<Int> = []

  /// Walks from the root to all modules that are imported.
  init(_ root: any Module, replacing replacements: [ModuleReplacement]) {
    self.replacements = replacements
    _ = visit(root)
    for (index, replacement) in replacements.enumerated() where !used.contains(index) {
      problems.append(.replacesNothing(replacement))
    }
  }

  private mutating func visit(_ original: any Module) -> Int? {
    let id = ModuleID(original)
    if let known = values[id] {
      if !Self.areEqual(known, original) { report(.unequalModules(known)) }
      if let start = open.firstIndex(of: id) {
        report(.moduleCircle(open[start...].compactMap { values[$0] } + [known]))
      }
      return places[id]
    }
    values[id] = original
    open.append(id)
    let module = replacement(of: original)
    var imports: [Int] = []
    for imported in module.imports {
      if let place = visit(imported), !imports.contains(place) { imports.append(place) }
    }
    open.removeLast()
    var plugins = Plugins()
    module.configure(&plugins)
    let index = modules.count
    places[id] = index
    modules.append(
      ModuleNode(
        index: index, id: id, module: module, name: Self.name(of: original), imports: imports,
        providers: module.providers, controllers: module.controllers, exports: module.exports,
        traits: module.traits, isGlobal: module.isGlobal, plugins: plugins))
    return index
  }

  private mutating func report(_ problem: BootProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func replacement(of module: any Module) -> any Module {
    for (index, replacement) in replacements.enumerated()
    where replacement.type == ObjectIdentifier(type(of: module)) {
      used.insert(index)
      return replacement.module
    }
    return module
  }

  /// The type, and the id if there is one: `DatabaseModule "archive"`.
  static func name(of module: any Module) -> String {
    module.id.isEmpty ? "\(type(of: module))" : "\(type(of: module)) \"\(module.id)\""
  }

  /// Whether two modules of one type are configured alike.
  private static func areEqual(_ left: any Module, _ right: any Module) -> Bool {
    func compare<M: Module>(_ left: M) -> Bool {
      guard let right = right as? M else { return false }
      if let left = left as? any Equatable { return isEqual(left, right) }
      if M.self is AnyObject.Type { return (left as AnyObject) === (right as AnyObject) }
      // What has no properties has nothing in which it could differ.
      return MemoryLayout<M>.size == 0
    }
    return compare(left)
  }

  private static func isEqual<Value: Equatable>(_ left: Value, _ right: Any) -> Bool {
    right as? Value == left
  }
}

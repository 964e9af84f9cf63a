import HazelCore
import HazelKernel

/// Names for operations and tags, made of the names in the code.
enum OperationNames {
  /// The id of an operation: "bookShow" of `BookController.show`, "getPing" of a closure.
  ///
  /// It is the same in all documents of an application, so what else tells operations of one handler
  /// apart is part of it: the method of one for all methods, the parameter that may be left out, and
  /// the version where it stands in the path.
  static func id(
    of route: Route, _ method: String, _ template: PathTemplate, versionInPath: Bool
  ) -> String {
    if let controller = route.controller, let handler = route.handler {
      let owner = base(of: controller)
      var id = (owner.first?.lowercased() ?? "") + owner.dropFirst() + capitalized(handler)
      if let last = template.parameters.last, last.isOptional {
        id += "By" + capitalized(last.name)
      }
      if route.method == nil { id += capitalized(method) }
      if versionInPath, let version = route.versions.first {
        id += "V" + version.filter { $0.isLetter || $0.isNumber || $0 == "_" }
      }
      return id
    }
    let words = template.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return method + words.map { capitalized(String($0)) }.joined()
  }

  /// The tag of a route that names none: "old book" of `OldBookController`; of a closure that of its
  /// module, "shop" of `ShopModule`.
  static func tag(of route: Route) -> String? {
    guard let owner = route.controller.map(base(of:)) ?? route.module.map(moduleBase(of:)) else {
      return nil
    }
    var words: [String] = []
    for character in owner {
      if character.isUppercase || words.isEmpty { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words.joined(separator: " ")
  }

  /// The name of a controller without what every name of one ends with.
  private static func base(of controller: String) -> String {
    let name = controller.split(separator: ".").last.map(String.init) ?? controller
    guard name.hasSuffix("Controller"), name.count > 10 else { return name }
    return String(name.dropLast(10))
  }

  static func moduleBase(of module: String) -> String {
    guard module.hasSuffix("Module"), module.count > 6 else { return module }
    return String(module.dropLast(6))
  }

  private static func capitalized(_ text: String) -> String {
    (text.first?.uppercased() ?? "") + text.dropFirst()
  }
}

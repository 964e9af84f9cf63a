import SwiftSyntax
import SwiftSyntaxBuilder

/// What can be seen of a type in its syntax.
indirect enum TypeShape {
  case optional(TypeShape)
  case patch(TypeShape)
  case array(TypeShape)
  case dictionary(TypeShape)
  case named(String)

  init(_ type: TypeSyntax) {
    if let optional = type.as(OptionalTypeSyntax.self) {
      self = .optional(TypeShape(optional.wrappedType))
    } else if let array = type.as(ArrayTypeSyntax.self) {
      self = .array(TypeShape(array.element))
    } else if let dictionary = type.as(DictionaryTypeSyntax.self) {
      self = .dictionary(TypeShape(dictionary.value))
    } else {
      self = Self.generic(type)
    }
  }

  private static func generic(_ type: TypeSyntax) -> TypeShape {
    let (name, arguments): (String, GenericArgumentListSyntax?)
    if let identifier = type.as(IdentifierTypeSyntax.self) {
      (name, arguments) = (identifier.name.text, identifier.genericArgumentClause?.arguments)
    } else if let member = type.as(MemberTypeSyntax.self) {
      (name, arguments) = (member.name.text, member.genericArgumentClause?.arguments)
    } else {
      return .named(type.trimmedDescription)
    }
    let types = (arguments ?? []).map { TypeSyntax(stringLiteral: $0.argument.trimmedDescription) }
    guard let last = types.last else { return .named(name) }
    switch name {
    case "Optional": return .optional(TypeShape(last))
    case "Patch": return .patch(TypeShape(last))
    case "Array", "Set": return .array(TypeShape(last))
    case "Dictionary": return .dictionary(TypeShape(last))
    default: return .named(type.trimmedDescription)
    }
  }

  /// Without optionality.
  var unwrapped: TypeShape {
    switch self {
    case .optional(let inner), .patch(let inner): inner.unwrapped
    default: self
    }
  }

  /// The name of the innermost type.
  var leaf: String {
    switch self {
    case .optional(let inner), .patch(let inner), .array(let inner), .dictionary(let inner):
      inner.leaf
    case .named(let name): name
    }
  }

  var isOptional: Bool { if case .optional = self { true } else { false } }
  var isPatch: Bool { if case .patch = self { true } else { false } }
  var isCollection: Bool {
    switch unwrapped {
    case .array, .dictionary: true
    default: false
    }
  }

  static let integers: Set<String> = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
  ]
  static let numbers: Set<String> = integers.union(["Double", "Float", "Decimal"])
  static let scalars: Set<String> = numbers.union([
    "String", "Bool", "Date", "UUID", "URL", "Data",
  ])

  /// Whether the values have no rules of their own.
  var isPlain: Bool { Self.scalars.contains(leaf) }
}

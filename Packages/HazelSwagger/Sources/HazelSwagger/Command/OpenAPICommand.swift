import HazelCore
import HazelKernel
import HazelOpenAPI

/// What `openapi` on the command line does: it prints the document, or compares it with a file.
struct OpenAPICommand {
  private let options: OpenAPIOptions
  private let context: CommandContext

  init(_ options: OpenAPIOptions, _ context: CommandContext) {
    self.options = options
    self.context = context
  }

  /// Does what the arguments say.
  ///
  /// - Throws: ``OpenAPICommandError``; ``OpenAPIError`` when the file holds no document.
  func run() throws {
    let arguments = try OpenAPIArguments(context.arguments)
    let interface = context.app.interface
    if case .version(let version) = arguments.selection, !interface.versions.contains(version) {
      throw OpenAPICommandError.unknownVersion(version, interface.versions)
    }
    let generated = interface.openAPI(options, arguments.selection)
    if let file = arguments.earlierFile {
      return try check(generated.document, with: file)
    }
    var document = generated.document
    var warnings = generated.warnings
    if arguments.isVersion30 {
      let conversion = document.convertedTo30()
      document = conversion.document
      warnings += conversion.warnings
    }
    // Not among the lines of the document.
    for warning in warnings { context.app.logger.warning("\(warning)") }
    let bytes =
      arguments.isYAML
      ? try document.yaml() : try document.json(JSONWriter.Options(isPretty: true))
    context.print(String(decoding: bytes, as: UTF8.self))
  }

  /// Prints what has changed since a document, and fails when clients of it would break.
  private func check(_ document: OpenAPIDocument, with file: String) throws {
    let earlier = try OpenAPIDocument(parsing: DocumentFile.read(file))
    let changes = DocumentChanges(from: earlier, to: document)
    context.print(changes.description)
    let count = changes.breaking.count
    guard count == 0 else { throw OpenAPICommandError.breaks(count, file) }
  }
}

/// What stands behind `openapi` on the command line.
struct OpenAPIArguments: Equatable {
  private(set) var selection: DocumentSelection = .all
  private(set) var isYAML: Bool = false
  private(set) var isVersion30: Bool = false
  private(set) var earlierFile: String?

  init(_ arguments: [String]) throws(OpenAPICommandError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--yaml": isYAML = true
      case "--json": isYAML = false
      case "--3.0": isVersion30 = true
      case "--version":
        guard let version = rest.popFirst() else { throw .lacksValue(argument) }
        selection = .version(version)
      case "--check":
        guard let file = rest.popFirst() else { throw .lacksValue(argument) }
        earlierFile = file
      default: throw .unknown(argument)
      }
    }
  }
}

/// Why the command could not do what it was told.
enum OpenAPICommandError: Error, Equatable, CustomStringConvertible {
  case unknown(String)
  case lacksValue(String)
  case unknownVersion(String, [String])
  case unreadable(String)
  case breaks(Int, String)

  var description: String {
    switch self {
    case .unknown(let argument):
      "\"\(argument)\" is unknown: give --yaml, --3.0, --version NAME or --check FILE"
    case .lacksValue(let flag): "\(flag) lacks what follows it"
    case .unknownVersion(let version, let known):
      known.isEmpty
        ? "there is no version \"\(version)\": no route belongs to one"
        : "there is no version \"\(version)\": it has \(known.joined(separator: ", "))"
    case .unreadable(let file): "\(file) can not be read: is there such a file?"
    case .breaks(let count, let file):
      "\(count) change\(count == 1 ? "" : "s") since \(file) would break clients"
    }
  }
}

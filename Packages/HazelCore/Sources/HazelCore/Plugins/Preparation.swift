public import HazelServer

/// What is settled before anything of an application is made: settings are read, for instance.
///
/// ```swift
/// func configure(_ plugins: inout Plugins) {
///   plugins.prepare { preparation in
///     do {
///       let settings = try await Settings.read(preparation.arguments)
///       preparation.server.limits.bodySize = settings.uploadLimit
///     } catch {
///       preparation.report(error.problem)
///     }
///   }
/// }
/// ```
///
/// What is reported here is told together with all that is wrong with modules, providers and routes,
/// and nothing is made then.
public struct Preparation: Sendable {
  /// The variable that names the environment: "HAZEL_ENV".
  public static let environmentVariable: String = "HAZEL_ENV"
  /// The environment where nothing names one: "development".
  public static let standardEnvironment: String = "development"

  /// The flags of every application: "--port", "--help".
  public static var standardFlags: [String] { LaunchFlag.all.map(\.name) }

  /// The command line without the name of the program; empty where the application does not run by
  /// ``HazelApp/run(services:arguments:)``.
  public let arguments: [String]
  /// The flags that take no word as their value, of the application and of all its modules: a word
  /// behind one is the name of a command.
  public internal(set) var switches: Set<String> = []
  /// How the application will listen. Flags and the variables `HOST` and `PORT` win over it.
  public var server: ServerConfiguration
  /// The environment that the application runs in: "development", "test", "production".
  ///
  /// It is what the variable ``environmentVariable`` says, else "development", until a module that
  /// knows better sets it, as the one for settings does.
  public var environment: String
  /// What is wrong.
  public private(set) var problems: [BootProblem] = []
  /// What is logged when the application is made.
  public private(set) var warnings: [String] = []
  private var values: [ObjectIdentifier: any Sendable] = [:]
  private var endings: [@Sendable (inout Preparation) async -> Void] = []

  /// Makes an empty preparation: an application makes its own, so this is for tests of a module.
  ///
  /// - Parameters:
  ///   - arguments: the command line; empty by default.
  ///   - server: how the application would listen.
  public init(_ arguments: [String] = [], _ server: ServerConfiguration = ServerConfiguration()) {
    self.arguments = arguments
    self.server = server
    let named = System.environment(Self.environmentVariable) ?? ""
    environment = named.isEmpty ? Self.standardEnvironment : named
  }

  /// Notes something that is wrong: the application does not start.
  public mutating func report(_ problem: BootProblem) {
    problems.append(problem)
  }

  /// A value that one module leaves for those that prepare after it; nil before it is set.
  public subscript<Key: ContextKey>(key: Key.Type) -> Key.Value? {
    get { values[ObjectIdentifier(key)].flatMap { $0 as? Key.Value } }
    set { values[ObjectIdentifier(key)] = newValue }
  }

  /// Does something when all modules have prepared.
  public mutating func finally(_ body: @escaping @Sendable (inout Preparation) async -> Void) {
    endings.append(body)
  }

  /// Does what was left to the end.
  mutating func end() async {
    while !endings.isEmpty { await endings.removeFirst()(&self) }
  }

  /// Notes something that is logged as a warning when the application starts.
  public mutating func warn(_ message: String) {
    warnings.append(message)
  }
}

/// A plan whose modules have prepared, with what they prepared.
struct PreparedPlan: Sendable {
  let plan: ApplicationPlan
  let preparation: Preparation

  init(_ plan: ApplicationPlan, _ arguments: [String], _ server: ServerConfiguration) async {
    self.plan = plan
    preparation = await plan.prepare(arguments, server)
  }

  var problems: [BootProblem] { plan.problems + preparation.problems }
}

extension ApplicationPlan {
  /// Does what modules want to be done first: global modules before the others, each in their order.
  func prepare(_ arguments: [String], _ server: ServerConfiguration) async -> Preparation {
    var preparation = Preparation(arguments, server)
    preparation.switches = Set(
      (LaunchFlag.all + flags).filter { $0.placeholder == nil }.map(\.name))
    for module in modules.filter(\.isGlobal) + modules.filter({ !$0.isGlobal }) {
      for prepare in module.plugins.preparations { await prepare(&preparation) }
    }
    await preparation.end()
    return preparation
  }

  /// The flags that modules understand.
  var flags: [LaunchFlag] { modules.flatMap(\.plugins.flags) }
}

import HazelKernel

extension HazelApp {
  /// Runs a command of the command line and ends the process when it fails.
  func run(_ launch: LaunchParser.Command, launchedWith arguments: [String]) async throws {
    do {
      try await run(launch, launchedWith: arguments) { System.print($0) }
    } catch let error as BootError {
      throw error
    } catch {
      System.printError("\(name) \(launch.name): \(error)\n")
      System.exit(1)
    }
  }

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: the whole command line.
  ///   - output: takes what it prints.
  /// - Throws: ``BootError`` when there is no such command or the application can not be made; what
  ///   the command throws.
  func run(
    _ launch: LaunchParser.Command, launchedWith arguments: [String] = [],
    output: @escaping @Sendable (String) -> Void
  ) async throws {
    let plan = plan
    guard let (module, entry) = plan.commands.first(where: { $0.entry.name == launch.name }) else {
      throw BootError(
        name: name, problems: [.unknownCommand(launch.name, plan.commands.map(\.entry.name))])
    }
    guard let module, entry.needsApplication else {
      if module != nil { _ = await PreparedPlan(plan, arguments, configuration.server) }
      return try await entry.run(
        CommandContext(arguments: launch.arguments, app: self, module: nil, output: output))
    }
    let context = try await boot(arguments: arguments).context(of: module)
    do {
      try await entry.run(
        CommandContext(arguments: launch.arguments, app: self, module: context, output: output))
    } catch {
      await shutDown()
      throw error
    }
    await shutDown()
  }
}

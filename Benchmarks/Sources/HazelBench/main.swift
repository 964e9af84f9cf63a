import HazelCore

// With `controllers` as the first argument the plain routes are methods of a controller behind a
// guard, and not closures: what the pipeline costs over the bare engine.
let isControllers = CommandLine.arguments.dropFirst().first == "controllers"
let app = HazelApp(BenchModule(isEverything: isControllers))
registerRoutes(on: app, withPlain: !isControllers)
try await app.run(
  arguments: Array(CommandLine.arguments.dropFirst(isControllers ? 2 : 1)))

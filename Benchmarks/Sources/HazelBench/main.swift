import HazelCore

let app = HazelApp()
registerRoutes(on: app)
try await app.run()

import HazelCore

/// The program: it makes the application and runs it until it is told to stop.
@main
struct Bookshop {
  static func main() async throws {
    var configuration = configuration
    configuration.onStart = { addresses in
      guard let address = addresses.first else { return }
      print(Examples.text(for: address))
    }
    try await HazelApp(ShopModule(), name: "bookshop", configuration: configuration).run()
  }

  /// What holds for the whole shop; the tests use it too.
  static var configuration: HazelApp.Configuration {
    var configuration = HazelApp.Configuration()
    configuration.trailingSlash = .redirect
    configuration.versioning = .header("X-API-Version", default: "2")
    return configuration
  }
}

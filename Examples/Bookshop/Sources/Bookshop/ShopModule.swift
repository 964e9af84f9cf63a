import HazelConfig
import HazelSwagger

/// The module at the root: what the shop is made of, and what holds for all of it.
struct ShopModule: Module {
  /// The books that the shop opens with.
  var stock: [Book.Draft] = Samples.books
  /// Where settings are read from; nil for the usual places.
  var settings: ConfigSources?

  var imports: [any Module] {
    ConfigModule(ShopConfig.self, sources: settings, reloadEvery: .seconds(5)) { config, server in
      server.limits.bodySize = config.bodyLimit
      server.timeouts.drain = config.closingTime
    }
    let catalog = CatalogModule(stock: stock)
    catalog
    OrderModule(catalog: catalog)
    ReaderModule()
    HealthModule()
    SwaggerModule(SwaggerOptions(document: Self.document))
  }

  /// What the document says beside what the code does.
  static var document: OpenAPIOptions { OpenAPIOptions(title: "Bookshop", version: "2.0.0") }

  var controllers: [any Controller.Type] { HomeController.self }

  func configure(_ plugins: inout Plugins) {
    plugins.add(traits: .versionNeutral, .interceptors(ServerTiming()))
    plugins.command("health", "check all that the shop depends on") { context in
      for check in try await context.app.healthChecks {
        context.print("\(check.name): \(try await check.check().status)")
      }
    }
  }
}

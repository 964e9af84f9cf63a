import HazelConfig

/// The door of the shop.
@Controller("/", .versionNeutral)
struct HomeController {
  let config: ShopConfig

  /// Greets.
  @Get func welcome() -> String { "\(config.name). Begin with GET /books\n" }
}

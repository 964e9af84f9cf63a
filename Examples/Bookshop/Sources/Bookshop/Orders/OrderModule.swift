import HazelCore

/// Orders, and how they are paid.
struct OrderModule: Module {
  /// Where the books come from.
  let catalog: CatalogModule

  var imports: [any Module] { catalog }
  var controllers: [any Controller.Type] { OrderController.self }
  var providers: [Provider] {
    OrderDesk.self
    Cashier.self
    HouseAccounts.self
  }
}

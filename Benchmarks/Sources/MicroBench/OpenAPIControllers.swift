import HazelCore

/// What the controllers of the benchmark read and write. Each has types of its own, as in a real
/// application.
@DTO struct Item<Kind: DTO> {
  @ReadOnly var id: Int = 0
  /// What it is called.
  @Trim @Length(1...200) var name: String
  @Items(1...10) var labels: [String]
  @Range(0...10_000) var count: Int = 0
  var note: String?
  var kind: Kind
  var price: Amount
}

@DTO struct Amount {
  @Range(0...1_000_000) var cents: Int
  @OneOf("EUR", "USD") var currency: String = "EUR"
}

@DTO struct ItemFilter {
  var author: String?
  @Range(1...100) var size: Int = 20
  @Range(1...) var page: Int = 1
}

@HTTPErrors enum ItemError: Error {
  @Problem(.conflict, "there is a {name} already") case taken(name: String)
  @Problem(.notFound, "there is no {0}") case unknown(Int)
}

@DTO enum BookKind: String { case small, large, other }

/// All about books.
@Controller("/books") struct BookController {
  /// Lists books.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<BookKind>] { [] }
  /// Shows one of the books.
  @Get("/:id(int)") func show(id: Int) -> Item<BookKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<BookKind>) throws(ItemError) -> Created<Item<BookKind>> {
    Created(item, at: "/books/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<BookKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<BookKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: BookKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<BookKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum OrderKind: String { case small, large, other }

/// All about orders.
@Controller("/orders") struct OrderController {
  /// Lists orders.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<OrderKind>] { [] }
  /// Shows one of the orders.
  @Get("/:id(int)") func show(id: Int) -> Item<OrderKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<OrderKind>) throws(ItemError) -> Created<Item<OrderKind>> {
    Created(item, at: "/orders/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<OrderKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<OrderKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: OrderKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<OrderKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum ReaderKind: String { case small, large, other }

/// All about readers.
@Controller("/readers") struct ReaderController {
  /// Lists readers.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<ReaderKind>] { [] }
  /// Shows one of the readers.
  @Get("/:id(int)") func show(id: Int) -> Item<ReaderKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<ReaderKind>) throws(ItemError) -> Created<Item<ReaderKind>> {
    Created(item, at: "/readers/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<ReaderKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<ReaderKind>] {
    []
  }
  /// Counts them.
  @Get("/count") func count(@Query kind: ReaderKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<ReaderKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum AuthorKind: String { case small, large, other }

/// All about authors.
@Controller("/authors") struct AuthorController {
  /// Lists authors.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<AuthorKind>] { [] }
  /// Shows one of the authors.
  @Get("/:id(int)") func show(id: Int) -> Item<AuthorKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<AuthorKind>) throws(ItemError) -> Created<Item<AuthorKind>> {
    Created(item, at: "/authors/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<AuthorKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<AuthorKind>] {
    []
  }
  /// Counts them.
  @Get("/count") func count(@Query kind: AuthorKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<AuthorKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum ShelfKind: String { case small, large, other }

/// All about shelves.
@Controller("/shelves") struct ShelfController {
  /// Lists shelves.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<ShelfKind>] { [] }
  /// Shows one of the shelves.
  @Get("/:id(int)") func show(id: Int) -> Item<ShelfKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<ShelfKind>) throws(ItemError) -> Created<Item<ShelfKind>> {
    Created(item, at: "/shelves/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<ShelfKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<ShelfKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: ShelfKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<ShelfKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum LoanKind: String { case small, large, other }

/// All about loans.
@Controller("/loans") struct LoanController {
  /// Lists loans.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<LoanKind>] { [] }
  /// Shows one of the loans.
  @Get("/:id(int)") func show(id: Int) -> Item<LoanKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<LoanKind>) throws(ItemError) -> Created<Item<LoanKind>> {
    Created(item, at: "/loans/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<LoanKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<LoanKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: LoanKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<LoanKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum ReviewKind: String { case small, large, other }

/// All about reviews.
@Controller("/reviews") struct ReviewController {
  /// Lists reviews.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<ReviewKind>] { [] }
  /// Shows one of the reviews.
  @Get("/:id(int)") func show(id: Int) -> Item<ReviewKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<ReviewKind>) throws(ItemError) -> Created<Item<ReviewKind>> {
    Created(item, at: "/reviews/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<ReviewKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<ReviewKind>] {
    []
  }
  /// Counts them.
  @Get("/count") func count(@Query kind: ReviewKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<ReviewKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum EventKind: String { case small, large, other }

/// All about events.
@Controller("/events") struct EventController {
  /// Lists events.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<EventKind>] { [] }
  /// Shows one of the events.
  @Get("/:id(int)") func show(id: Int) -> Item<EventKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<EventKind>) throws(ItemError) -> Created<Item<EventKind>> {
    Created(item, at: "/events/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<EventKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<EventKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: EventKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<EventKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum OfferKind: String { case small, large, other }

/// All about offers.
@Controller("/offers") struct OfferController {
  /// Lists offers.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<OfferKind>] { [] }
  /// Shows one of the offers.
  @Get("/:id(int)") func show(id: Int) -> Item<OfferKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<OfferKind>) throws(ItemError) -> Created<Item<OfferKind>> {
    Created(item, at: "/offers/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<OfferKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<OfferKind>] { [] }
  /// Counts them.
  @Get("/count") func count(@Query kind: OfferKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<OfferKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

@DTO enum InvoiceKind: String { case small, large, other }

/// All about invoices.
@Controller("/invoices") struct InvoiceController {
  /// Lists invoices.
  ///
  /// - Parameter filter: which of them.
  @Get func list(@Query(.all) filter: ItemFilter) -> [Item<InvoiceKind>] { [] }
  /// Shows one of the invoices.
  @Get("/:id(int)") func show(id: Int) -> Item<InvoiceKind>? { nil }
  /// Adds one.
  @Post func add(@Body item: Item<InvoiceKind>) throws(ItemError) -> Created<Item<InvoiceKind>> {
    Created(item, at: "/invoices/1")
  }
  /// Replaces one.
  @Put("/:id(int)") func replace(id: Int, @Body item: Item<InvoiceKind>) throws(ItemError) {}
  /// Removes one.
  @Delete("/:id(int)") func remove(id: Int) throws(ItemError) {}
  /// Looks for some.
  @Get("/search") func search(@Query text: String, @Query tag: [String]) -> [Item<InvoiceKind>] {
    []
  }
  /// Counts them.
  @Get("/count") func count(@Query kind: InvoiceKind?) -> Int { 0 }
  /// Tells of changes.
  @Sse("/changes") func changes(@LastEventID last: Int?) -> AsyncStream<Item<InvoiceKind>> {
    AsyncStream { $0.finish() }
  }
  /// Marks one.
  @Post("/:id(int)/marks") func mark(id: Int, @Header("X-Reader") reader: String) {}
  /// Exports all.
  @Get("/export.txt") func export() -> String { "" }
}

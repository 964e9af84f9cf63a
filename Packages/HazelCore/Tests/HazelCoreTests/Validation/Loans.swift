import HazelCore
import Synchronization

@DTO
struct LoanPrice: Equatable {
  @Range(0...) var from: Int
  var to: Int?
}

@DTO
enum LoanKind: String { case short, long }

@DTO
struct LoanFilter: Equatable {
  @Trim @NotBlank var title: String
  var price: LoanPrice?
  @Items(0...2) @Length(1...5) var tags: [String] = []
  var kind: LoanKind = .short
  var isOpen: Bool = true
  var weight: Double?
  var codes: [Int] = []
}

@DTO(discriminator: "by")
enum LoanPayment: Equatable {
  case card(cents: Int)
  case cash
}

@DTO
struct LoanDraft: Equatable {
  @NotBlank var title: String
  @Range(1...5) var copies: Int = 1
}

/// What is known already, and how often somebody asked.
final class LoanRegister: Sendable {
  let asked: Mutex<Int> = Mutex(0)

  func contains(_ title: String) async -> Bool {
    await Task.yield()
    asked.withLock { $0 += 1 }
    return title == "Emma"
  }
}

@Injectable
struct UniqueLoan: AsyncValidator {
  let register: LoanRegister

  func validate(_ draft: LoanDraft, into violations: inout Violations) async throws {
    if await register.contains(draft.title) { violations.add(at: "title", code: "taken") }
  }
}

@Injectable(.request)
final class AllowedCopies: AsyncValidator {
  let request: Request

  func validate(_ draft: LoanDraft, into violations: inout Violations) async throws {
    if draft.copies > 3, request.headers["X-Member"] == nil {
      violations.add(at: "copies", code: "members_only", message: "are for members")
    }
  }
}

@Controller("/loans", .validate(by: AllowedCopies.self))
struct LoanController {
  // Waits for nothing itself.
  @Post(.validate(by: UniqueLoan.self))
  func create(@Body draft: LoanDraft, @Query page: Int = 1) -> String { "\(draft.title) \(page)" }

  @Validate(by: UniqueLoan.self)
  @Post("/form") func form(@Form(.all) draft: LoanDraft) -> LoanDraft { draft }

  @Post("/named") func named(@Form draft: LoanFilter) -> LoanFilter { draft }

  @Post("/many") func many(@Body drafts: [LoanDraft]) -> Created<[LoanDraft]> {
    Created(drafts, at: "/loans/many")
  }

  @Post("/shelves") func shelves(@Body shelves: [String: [LoanDraft]]) -> [String: [LoanDraft]]? {
    shelves
  }

  @Get func search(@Query filter: LoanFilter, @Query page: Int = 1) -> LoanFilter { filter }

  @Get("/all") func all(@Query(.all) filter: LoanFilter) -> LoanFilter { filter }

  @Get("/maybe") func maybe(@Query filter: LoanFilter?) -> String { filter?.title ?? "none" }

  @Get("/payment") func pay(@Query pay: LoanPayment) -> LoanPayment { pay }
}

struct LoanModule: Module {
  let register: LoanRegister

  var controllers: [any Controller.Type] { LoanController.self }
  var providers: [Provider] { Provider.value(register) }
}

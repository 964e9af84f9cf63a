import HazelCore
import HazelKernel
import HazelOpenAPI
import HazelSwagger
import Testing

@DTO private struct Account {
  @ReadOnly var id: Int = 0
  /// What others see.
  @Example("Ada") @Length(1...40) var name: String
  @WriteOnly var password: String = ""
  var nickname: String?
  var kind: Kind = .reader
  var friends: [Account] = []

  @DTO fileprivate enum Kind: String { case reader, staff }
}

@DTO(discriminator: "by")
private enum Delivery {
  case pickup
  case post(street: String)
}

@DTO private struct Order { var delivery: Delivery }

@DTO private struct Shelf { var books: [Volume] = [] }
@DTO private struct Volume {
  @ReadOnly var number: Int = 0
  var shelf: Box?

  @DTO fileprivate struct Box { var shelves: [Shelf] = [] }
}

@DTO private struct ListedPage { var text: String }

@DTO private struct Problem { var question: String }

@Controller("/accounts")
private struct AccountController {
  // What is read comes first, and yet what is written has the name of the type.
  @Post func add(@Body account: Account) -> Account { account }
  @Get func list() -> [Account] { [] }
}

@Controller("/orders")
private struct DeliveryController {
  @Post func place(@Body order: Order) -> Order { order }
}

@Controller("/shelves")
private struct ShelfController {
  @Post func add(@Body shelf: Shelf) -> Shelf { shelf }
}

@Controller("/pages/old")
private struct PageController {
  @Get func page() -> ListedPage { ListedPage(text: "") }
}

@Controller("/problems")
private struct PuzzleController {
  @Get func list() -> [Problem] { [] }
}

@Suite("Schemas of documents")
struct DocumentSchemaTests {
  @Test("What is read and what is written differ, and the first has a name of its own")
  func directions() {
    let shop = makeDocument(of: [AccountController.self])
    let add = shop.operation("post", "/accounts")
    let read = add.value(at: "/requestBody/content/application~1json/schema/$ref")
    #expect(read == "#/components/schemas/AccountInput")
    #expect(add.content("200")["schema"]?["$ref"] == "#/components/schemas/Account")
    let output = shop.schema("Account")["properties"]
    let input = shop.schema("AccountInput")["properties"]
    #expect(output?.names.contains("password") == false)
    #expect(input?["password"]?["writeOnly"] == true)
    #expect(output?["id"]?["type"] == "integer")
    #expect(output?["id"]?["readOnly"] == true)
    #expect(shop.schema("Account")["required"]?.strings.contains("id") == true)
    #expect(shop.schema("AccountInput")["required"] == ["name"])
    #expect(shop.warnings.isEmpty)
  }

  @Test("Fields have comments, examples, rules and null")
  func fields() {
    let shop = makeDocument(of: [AccountController.self])
    let name = shop.schema("Account")["properties"]?["name"]
    #expect(name?["description"] == "What others see.")
    #expect(name?["examples"] == ["Ada"])
    #expect(name?["maxLength"] == 40)
    let nickname = shop.schema("AccountInput")["properties"]?["nickname"]
    #expect(nickname?["type"] == ["string", "null"])
    #expect(shop.schema("AccountInput")["properties"]?["kind"]?["default"] == "reader")
  }

  @Test("Types that hold themselves refer to themselves")
  func recursion() {
    let shop = makeDocument(of: [AccountController.self])
    let friends = "/properties/friends/items/$ref"
    #expect(shop.schema("Account").value(at: friends) == "#/components/schemas/Account")
    #expect(
      shop.schema("AccountInput").value(at: friends) == "#/components/schemas/AccountInput")
  }

  @Test("Types that hold one another have one name each for what is read")
  func circle() {
    let shop = makeDocument(of: [ShelfController.self])
    let names = shop.json["components"]?["schemas"]?.names ?? []
    #expect(names.count == 7)
    #expect(names.filter { $0.hasSuffix("Input") }.count == 3)
    #expect(shop.warnings.isEmpty)
    let text = shop.json.description
    for name in names { #expect(text.contains("\"#/components/schemas/\(name)\"")) }
  }

  @Test("A discriminator chooses between the cases of an enum")
  func discriminator() {
    let shop = makeDocument(of: [DeliveryController.self])
    let delivery = shop.schema("Delivery")
    #expect(delivery["discriminator"]?["propertyName"] == "by")
    #expect(
      delivery["discriminator"]?["mapping"] == [
        "pickup": "#/components/schemas/Delivery.pickup",
        "post": "#/components/schemas/Delivery.post",
      ])
    #expect(delivery["oneOf"]?[1] == ["$ref": "#/components/schemas/Delivery.post"])
    #expect(shop.schema("Delivery.post")["properties"]?["by"]?["const"] == "post")
    #expect(shop.schema("Delivery.post")["required"]?.strings.sorted() == ["by", "street"])
  }

  @Test("Two types of one name have different names in the document, with a warning")
  func clash() {
    let shop = makeDocument(of: [PageController.self, otherPageController])
    #expect(shop.warnings.map(\.code) == ["HZ542"])
    #expect(shop.schema("ListedPage")["properties"]?.names == ["text"])
    #expect(shop.schema("ListedPage2")["properties"]?.names == ["lines"])
    let new = shop.operation("get", "/pages/new").content("200")["schema"]
    #expect(new == ["$ref": "#/components/schemas/ListedPage2"])
  }

  @Test("A type that is called as problems are keeps its schema")
  func reserved() {
    let shop = makeDocument(of: [PuzzleController.self])
    #expect(shop.schema("Problem")["properties"]?.names.contains("status") == true)
    #expect(shop.schema("Problem2")["properties"]?.names == ["question"])
    #expect(shop.warnings.map(\.code) == ["HZ542"])
  }
}

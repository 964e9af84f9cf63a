import Testing

@testable import HazelKernel

@Suite("Nested forms")
struct FormValueTests {
  private func tree(_ text: String) throws(FormError) -> FormValue {
    try FormFields(text).tree()
  }

  private func code(_ text: String) -> FormError.Code? {
    do throws(FormError) {
      _ = try tree(text)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("Objects, lists and texts")
  func shapes() throws {
    let value = try tree(
      "book[title]=War+%26+Peace&book[author][name]=Leo&tags[]=x&tags[]=y&page=2")
    #expect(
      value
        == .object([
          .init(
            name: "book",
            value: .object([
              .init(name: "title", value: .text("War & Peace")),
              .init(
                name: "author", value: .object([.init(name: "name", value: .text("Leo"))])),
            ])),
          .init(name: "tags", value: .list([.text("x"), .text("y")])),
          .init(name: "page", value: .text("2")),
        ]))
    #expect(value["book"]?["author"]?["name"]?.text == "Leo")
    #expect(value["book"]?["none"] == nil)
    #expect(value["tags"]?["x"] == nil)
    #expect(value["tags"]?.elements?.count == 2)
    #expect(value["tags"]?.text == nil)
    #expect(value["book"]?.members?.count == 2)
    #expect(value["page"]?.members == nil)
    #expect(try tree("") == .object([]))
  }

  @Test("Members keep the order of their first names")
  func order() throws {
    let value = try tree("b[y]=1&a=2&b[x]=3")
    #expect(value.members?.map { $0.name } == ["b", "a"])
    #expect(value["b"]?.members?.map { $0.name } == ["y", "x"])
  }

  @Test("A name that occurs several times is a list of its values")
  func repeatedNames() throws {
    #expect(try tree("tag=a&tag=b&tag=c")["tag"] == .list([.text("a"), .text("b"), .text("c")]))
    #expect(try tree("a[b]=1&a[b]=2")["a"]?["b"] == .list([.text("1"), .text("2")]))
    #expect(try tree("tag=a")["tag"]?.elements == [.text("a")])
  }

  @Test("Numbers are names, and an object of numbers reads as a list in their order")
  func indices() throws {
    let items = try tree("items[10][title]=C&items[2][title]=B&items[0][title]=A")
    #expect(items["items"]?["10"]?["title"]?.text == "C")
    #expect(items["items"]?.elements?.compactMap { $0["title"]?.text } == ["A", "B", "C"])
    #expect(try tree("quantity[1001]=2&quantity[17]=1")["quantity"]?["1001"]?.text == "2")
    #expect(try tree("a[0]=1&a[b]=2")["a"]?.elements == nil)
    #expect(try tree("a[00]=1")["a"]?.elements == nil)
    #expect(try tree("a[-1]=1")["a"]?.elements == nil)
  }

  @Test("Escaped brackets are brackets")
  func escapedBrackets() throws {
    #expect(try tree("book%5Btitle%5D=x")["book"]?["title"]?.text == "x")
    #expect(try tree("tags%5b%5d=x")["tags"] == .list([.text("x")]))
  }

  @Test(
    "Malformed names",
    arguments: [
      "[a]=1", "[]=1", "=1", "a[b=1", "a]b=1", "a[b]c=1", "a[[b]]=1", "a[b]]=1", "a[=1", "]=1",
    ])
  func malformedNames(text: String) {
    #expect(code(text) == .malformedName)
  }

  @Test("\"[]\" may only be the end of a name", arguments: ["a[][b]=1", "a[b][][c]=1", "a[][]=1"])
  func listNotLast(text: String) {
    #expect(code(text) == .listNotLast)
  }

  @Test(
    "A name is used in one way only",
    arguments: [
      "a=1&a[b]=2", "a[b]=2&a=1", "a=1&a[]=2", "a[]=2&a=1", "a[]=1&a[b]=2", "a[b]=1&a[]=2",
      "a=1&a=2&a[b]=3", "a=1&a=2&a[]=3", "a[]=1&a[0]=2", "x[a]=1&x[a][b]=2",
    ])
  func conflicts(text: String) throws {
    #expect(code(text) == .conflictingShapes)
    let error = try #require(throws: FormError.self) { try tree("ok=1&" + text) }
    #expect((error.offset ?? 0) > 5)
  }

  @Test("Names that differ in their Unicode form only are different names")
  func unicodeForms() throws {
    let value = try tree("e%CC%81=1&%C3%A9=2")
    #expect(value.members?.count == 2)
    #expect(value["\u{e9}"]?.text == "2")
  }

  @Test("Random names: no trap, and every text is kept")
  func randomNames() throws {
    var source = OctetSource(seed: 11)
    var builtCount = 0
    for _ in 0..<3000 {
      let pairs = (0..<Int.random(in: 1...4, using: &source)).map { index in
        let name = String(
          decoding: source.octets(upTo: 8, alphabet: "ab[][]01").filter { $0 < 0x80 },
          as: UTF8.self)
        return FormField(name: name, value: "v\(index)")
      }
      let form: FormFields
      do {
        form = try FormFields(PercentCoding.encode(fields: pairs))
      } catch {
        continue
      }
      guard let value = try? form.tree() else { continue }
      builtCount += 1
      #expect(Self.texts(value).sorted() == pairs.map { $0.value }.sorted())
    }
    #expect(builtCount > 100)
  }

  private static func texts(_ value: FormValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let elements): elements.flatMap { texts($0) }
    case .object(let members): members.flatMap { texts($0.value) }
    }
  }
}

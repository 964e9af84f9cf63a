import Testing

@testable import HazelKernel

@Suite("Limits of forms")
struct FormLimitsTests {
  private func code(_ text: String, _ limits: FormLimits = .default) -> FormError.Code? {
    do throws(FormError) {
      _ = try FormFields(text, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  private func lookupCode(_ text: String, _ limits: FormLimits) -> FormError.Code? {
    do throws(FormError) {
      _ = try FormFields.first("title", in: Bytes(text), limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("The defaults are the documented ones")
  func defaults() {
    let limits = FormLimits.default
    #expect(limits.maximumSize == .mebibytes(1))
    #expect(limits.maximumCount == 1000)
    #expect(limits.maximumNameLength == .bytes(256))
    #expect(limits.maximumValueLength == .kibibytes(64))
    #expect(limits.maximumDepth == 8)
  }

  @Test("The number of fields")
  func count() throws {
    let thousand = String(repeating: "a&", count: 1000)
    #expect(code(thousand) == nil)
    #expect(code(thousand + "a") == .tooManyFields)
    let error = try #require(throws: FormError.self) {
      try FormFields("a&b&c", limits: FormLimits(maximumCount: 2))
    }
    #expect(error.offset == 4)
    #expect(error.message.contains("at most 2 fields"))
    #expect(lookupCode("a&b&title", FormLimits(maximumCount: 3)) == nil)
    #expect(lookupCode("a&b&title", FormLimits(maximumCount: 2)) == .tooManyFields)
  }

  @Test("The size of everything")
  func size() {
    let limits = FormLimits(maximumSize: .bytes(10))
    #expect(code("title=abcd", limits) == nil)
    #expect(code("title=abcde", limits) == .tooLarge)
    #expect(code("&&&&&&&&&&&", limits) == .tooLarge)
    #expect(lookupCode("title=abcd", limits) == nil)
    #expect(lookupCode("title=abcde", limits) == .tooLarge)
  }

  @Test("The size of a decoded name")
  func nameLength() {
    let limits = FormLimits(maximumNameLength: .bytes(5))
    #expect(code("title=1&t%69tle=1", limits) == nil)
    #expect(code("titles=1", limits) == .nameTooLong)
    #expect(code(String(repeating: "n", count: 256)) == nil)
    #expect(code(String(repeating: "n", count: 257)) == .nameTooLong)
  }

  @Test("The size of a decoded value")
  func valueLength() throws {
    let limits = FormLimits(maximumValueLength: .bytes(4))
    #expect(code("title=abcd", limits) == nil)
    #expect(code("title=%61%62%63%64", limits) == nil)
    #expect(code("title=abcde", limits) == .valueTooLong)
    #expect(lookupCode("title=abcde", limits) == .valueTooLong)
    let error = try #require(throws: FormError.self) {
      try FormFields("title=abcde", limits: limits)
    }
    #expect(error.name == "title")
    #expect(error.offset == 6)
  }

  @Test("The levels of a nested name")
  func depth() throws {
    let eight = try FormFields("a[b][c][d][e][f][g][h]=1")
    #expect(try eight.tree()["a"]?["b"]?["c"]?["d"]?["e"]?["f"]?["g"]?["h"]?.text == "1")
    let nine = try FormFields("x=1&a[b][c][d][e][f][g][h][i]=1")
    let error = try #require(throws: FormError.self) { try nine.tree() }
    #expect(error.code == .tooDeep)
    #expect(error.offset == 4)
    #expect(error.name == "a[b][c][d][e][f][g][h][i]")
    let flat = FormLimits(maximumDepth: 1)
    #expect(throws: FormError.self) { try FormFields("a[]=1", limits: flat).tree() }
    #expect(try FormFields("a=1", limits: flat).tree()["a"]?.text == "1")
  }

  @Test("No configuration makes a tree deep: a name of 200,000 brackets does not exhaust the stack")
  func depthBomb() throws {
    let limits = FormLimits(
      maximumNameLength: .mebibytes(1), maximumDepth: .max)
    let bomb = try FormFields("a" + String(repeating: "[a]", count: 200_000) + "=1", limits: limits)
    let error = try #require(throws: FormError.self) { try bomb.tree() }
    #expect(error.code == .tooDeep)
    let deepest = try FormFields("a" + String(repeating: "[a]", count: 63) + "=1", limits: limits)
    let tree = try deepest.tree()
    #expect(tree == tree)
    let tooDeep = try FormFields("a" + String(repeating: "[a]", count: 64) + "=1", limits: limits)
    #expect(throws: FormError.self) { try tooDeep.tree() }
  }

  @Test("A large index takes no memory", arguments: ["999999999", "99999999999999999999999999"])
  func sparseIndex(index: String) throws {
    let tree = try FormFields("a[\(index)]=1").tree()
    #expect(tree["a"]?.elements == [.text("1")])
    #expect(tree["a"]?.members?.count == 1)
  }

  @Test("Many names take time in proportion to their number")
  func manyNames() throws {
    let limits = FormLimits(maximumSize: .mebibytes(16), maximumCount: 1_000_000)
    func seconds(_ count: Int) throws -> Duration {
      let text = (0..<count).map { "book[k\($0)]=1" }.joined(separator: "&")
      let form = try FormFields(text, limits: limits)
      let start = ContinuousClock.now
      #expect(try form.tree()["book"]?.members?.count == count)
      return ContinuousClock.now - start
    }
    _ = try seconds(1000)
    let small = try seconds(4000)
    let large = try seconds(64_000)
    // 16 times the names: a quadratic build would take 256 times as long.
    #expect(large < small * 100)
  }
}

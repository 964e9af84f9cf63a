import HazelCore

/// Which part of a list is wanted: `?page=2&size=20`.
struct PageRequest {
  /// The page, counted from 1.
  let page: Int
  /// The number of items on a page.
  let size: Int

  /// Reads the query; without parameters it is the first page.
  init(_ query: QueryParameters) throws {
    page = try query.value("page") ?? 1
    size = try query.value("size") ?? 20
    var violations: [Violation] = []
    if !(1...1_000_000).contains(page) {
      violations.append(
        Violation(.query(name: "page"), code: "range", message: "must be from 1 to 1000000"))
    }
    if !(1...100).contains(size) {
      violations.append(
        Violation(.query(name: "size"), code: "range", message: "must be from 1 to 100"))
    }
    guard violations.isEmpty else {
      throw HTTPError(.badRequest, code: "invalid_query", violations: violations)
    }
  }
}

/// A part of a list.
struct Page<Item: Codable & Sendable>: Codable, Sendable, ResponseConvertible {
  let items: [Item]
  /// The page, counted from 1.
  let page: Int
  /// The number of items on a full page.
  let size: Int
  /// The number of items on all pages.
  let total: Int

  /// Takes a part of a list.
  init(of all: [Item], _ request: PageRequest) {
    items = Array(all.dropFirst((request.page - 1) * request.size).prefix(request.size))
    page = request.page
    size = request.size
    total = all.count
  }
}

import HazelCore

/// Which part of a list is wanted: `?page=2&size=20`.
@DTO
struct PageQuery {
  /// The page, counted from 1.
  @Range(1...1_000_000) var page: Int = 1
  /// The number of items on a page.
  @Range(1...100) var size: Int = 20
}

/// A part of a list.
@DTO
struct Page<Item: DTO> {
  let items: [Item]
  let page: Int
  let size: Int
  /// The number of items on all pages.
  let total: Int

  /// Takes a part of a list.
  init(of all: [Item], _ query: PageQuery) {
    items = Array(all.dropFirst((query.page - 1) * query.size).prefix(query.size))
    page = query.page
    size = query.size
    total = all.count
  }
}

import HazelCore

struct Catalog {
  @Traced
  @Retry(3)
  func find(_ id: Int, in shelf: String) async throws -> Int {
    let count = 3
    return id + count
  }

  @Logged("reserves {copies} of {id}")
  func reserve(_ id: Int, copies: Int) {
    _ = id
  }
}

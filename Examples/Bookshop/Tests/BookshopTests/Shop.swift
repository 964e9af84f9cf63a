import HazelTesting
import Testing

@testable import Bookshop

@Suite("t") struct T {
  @Test func validate() throws { try HazelApp(ShopModule(), configuration: Bookshop.configuration).validate() }
}

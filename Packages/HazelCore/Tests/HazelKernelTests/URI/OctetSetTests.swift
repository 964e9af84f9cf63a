import Testing

@testable import HazelKernel

@Suite("Octet sets")
struct OctetSetTests {
  static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

  static var sets: [(set: OctetSet, members: String)] {
    [
      (.path, alphanumeric + "-._~!$&'()*+,;=:@/%[]{}|^`"),
      (.plainPath, alphanumeric + "-._~!$&'()*+,;=:@/"),
      (.query, alphanumeric + "-._~!$&'()*+,;=:@/%[]{}|^`?\\"),
      (.hostName, alphanumeric + ".-_"),
      (.scheme, alphanumeric + "+-."),
      (.userInfo, alphanumeric + "-._~!$&'()*+,;=:%"),
      (.cookieValue, alphanumeric + "!#$%&'()*+-./:<=>?@[]^_`{|}~"),
      (PercentCoding.Component.pathSegment.unescaped, alphanumeric + "-._~!$&'()*+,;=:@"),
      (PercentCoding.Component.queryValue.unescaped, alphanumeric + "-._~!$()*,:@/?"),
      (PercentCoding.Component.form.unescaped, alphanumeric + "*-._"),
      (PercentCoding.Component.strict.unescaped, alphanumeric + "-._~"),
      (
        PercentCoding.Component.cookieValue.unescaped,
        alphanumeric + "!#$&'()*+-./:<=>?@[]^_`{|}~"
      ),
    ]
  }

  @Test("A set holds exactly its members", arguments: 0..<12)
  func members(index: Int) {
    let (set, members) = Self.sets[index]
    let found = (0...255).filter { set.contains(UInt8($0)) }
    #expect(found == members.utf8.map { Int($0) }.sorted())
  }
}

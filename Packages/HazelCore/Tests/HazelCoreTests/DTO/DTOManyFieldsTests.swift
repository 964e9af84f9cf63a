import HazelCore
import Testing

@DTO
private struct Wide {
  @Range(0...9) var field0: Int?
  var field1: Int
  @Range(0...9) var field2: Int?
  var field3: Int
  @Range(0...9) var field4: Int?
  var field5: Int
  @Range(0...9) var field6: Int?
  var field7: Int
  @Range(0...9) var field8: Int?
  var field9: Int
  @Range(0...9) var field10: Int?
  var field11: Int
  @Range(0...9) var field12: Int?
  var field13: Int
  @Range(0...9) var field14: Int?
  var field15: Int
  @Range(0...9) var field16: Int?
  var field17: Int
  @Range(0...9) var field18: Int?
  var field19: Int
  @Range(0...9) var field20: Int?
  var field21: Int
  @Range(0...9) var field22: Int?
  var field23: Int
  @Range(0...9) var field24: Int?
  var field25: Int
  @Range(0...9) var field26: Int?
  var field27: Int
  @Range(0...9) var field28: Int?
  var field29: Int
  @Range(0...9) var field30: Int?
  var field31: Int
  @Range(0...9) var field32: Int?
  var field33: Int
  @Range(0...9) var field34: Int?
  var field35: Int
  @Range(0...9) var field36: Int?
  var field37: Int
  @Range(0...9) var field38: Int?
  var field39: Int
  @Range(0...9) var field40: Int?
  var field41: Int
  @Range(0...9) var field42: Int?
  var field43: Int
  @Range(0...9) var field44: Int?
  var field45: Int
  @Range(0...9) var field46: Int?
  var field47: Int
  @Range(0...9) var field48: Int?
  var field49: Int
  @Range(0...9) var field50: Int?
  var field51: Int
  @Range(0...9) var field52: Int?
  var field53: Int
  @Range(0...9) var field54: Int?
  var field55: Int
  @Range(0...9) var field56: Int?
  var field57: Int
  @Range(0...9) var field58: Int?
  var field59: Int
  @Range(0...9) var field60: Int?
  var field61: Int
  @Range(0...9) var field62: Int?
  var field63: Int
  @Range(0...9) var field64: Int?
  var field65: Int
  @Range(0...9) var field66: Int?
  var field67: Int
  @Range(0...9) var field68: Int?
  var field69: Int
  @Range(0...9) var field70: Int?
  var field71: Int
  @Range(0...9) var field72: Int?
  var field73: Int
  @Range(0...9) var field74: Int?
  var field75: Int
  @Range(0...9) var field76: Int?
  var field77: Int
  @Range(0...9) var field78: Int?
  var field79: Int
  @Range(0...9) var field80: Int?
  var field81: Int
  @Range(0...9) var field82: Int?
  var field83: Int
  @Range(0...9) var field84: Int?
  var field85: Int
  @Range(0...9) var field86: Int?
  var field87: Int
  @Range(0...9) var field88: Int?
  var field89: Int
  @Range(0...9) var field90: Int?
  var field91: Int
  @Range(0...9) var field92: Int?
  var field93: Int
  @Range(0...9) var field94: Int?
  var field95: Int
  @Range(0...9) var field96: Int?
  var field97: Int
  @Range(0...9) var field98: Int?
  var field99: Int
  @Range(0...9) var field100: Int?
  var field101: Int
  @Range(0...9) var field102: Int?
  var field103: Int
  @Range(0...9) var field104: Int?
  var field105: Int
  @Range(0...9) var field106: Int?
  var field107: Int
  @Range(0...9) var field108: Int?
  var field109: Int
  @Range(0...9) var field110: Int?
  var field111: Int
  @Range(0...9) var field112: Int?
  var field113: Int
  @Range(0...9) var field114: Int?
  var field115: Int
  @Range(0...9) var field116: Int?
  var field117: Int
  @Range(0...9) var field118: Int?
  var field119: Int
  @Range(0...9) var field120: Int?
  var field121: Int
  @Range(0...9) var field122: Int?
  var field123: Int
  @Range(0...9) var field124: Int?
  var field125: Int
  @Range(0...9) var field126: Int?
  var field127: Int
  @Range(0...9) var field128: Int?
  var field129: Int
}

@Suite("DTOs with more than 64 and 128 fields")
struct DTOManyFieldsTests {
  @Test("Every field is read, and every missing one is said")
  func fields() {
    func text(_ names: some Sequence<Int>) -> String {
      "{" + names.map { "\"field\($0)\":\($0 % 10)" }.joined(separator: ",") + "}"
    }
    #expect(outcome(Wide.self, text(0..<130)) == text(0..<130))
    #expect(
      outcome(Wide.self, text((0..<130).filter { $0 != 63 && $0 != 65 && $0 != 129 }))
        == "/field63 required, /field65 required, /field129 required")
    #expect(outcome(Wide.self, text((0..<130).filter { $0 % 2 == 1 })).hasPrefix("{"))
  }
}

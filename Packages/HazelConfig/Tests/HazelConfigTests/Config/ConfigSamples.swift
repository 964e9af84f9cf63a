import FoundationEssentials
import HazelConfig

/// A kind of values of one's own.
struct ShelfMark: SettingValue {
  let row: Int

  init?(settingText text: String) {
    guard text.hasPrefix("row-"), let row = Int(text.dropFirst(4)) else { return nil }
    self.row = row
  }

  var settingText: String { "row-\(row)" }
  static var expectation: SettingExpectation { SettingExpectation("a shelf", example: "row-3") }
}

@DTO
enum ShelfSide: Int {
  case left = 1
  case right = 2
}

/// One setting of every kind of values.
@Config
struct ConfigSamples {
  var text: String?
  var int: Int?
  var small: UInt8?
  var double: Double?
  var decimal: Decimal?
  var bool: Bool?
  var url: URL?
  var uuid: UUID?
  var date: Date?
  var data: Data?
  var duration: Duration?
  var bytes: ByteCount?
  var mode: ShopMode?
  var side: ShelfSide?
  var shelf: ShelfMark?
  var texts: [String]?
  var numbers: [Int]?
  var durations: [Duration]?
  var names: Set<String>?
  var table: [[Int]]?
  var counts: [String: Int]?
  var sizes: [String: ByteCount]?
  var any: JSONValue?
}

import HazelConfig

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings of the application, made from names.env.
@Config
struct Names {
  @Env("class") var `class`: Int = 1
  @Env("default") var `default`: String = "a"
  @Env("self") var selfValue: String = "a"
  @Env("description") var descriptionValue: String = "a"
  var aB: Int = 1
  @Env("a_b") var aB2: Int = 2
  @Env("A__B") var aB3: Int = 3
  @Env("A_1") var a1: Int = 4
  @Env("_LEADING") var leading: Int = 5
  @Env("camelCase") var camelCase: Int = 6
  @Env("S3_BUCKET_2") var s3Bucket2: String = "x"
  @Env("HTTP_API_URL") var httpAPIURL: URL = URL(string: "https://a.example")!
  var url: URL = URL(string: "https://a.example")!
  var phrase: String
  var quoted: String = "She said \"no\" \\ $5 \u{7} \\u{7}"
  var invisible: String = "a b\u{202e}c"
  var longTitle: String =
    "The life and strange surprising adventures of Robinson Crusoe, of York, mariner"
  var longerTitle: String = """
    The life and strange surprising adventures of Robinson Crusoe, of York, mariner, who lived eigh\
    t and twenty years all alone
    """
  var longList: [String] = [
    "the-life-and-strange",
    "surprising-adventures",
    "of-robinson-crusoe",
    "of-york",
    "mariner",
    "who-lived",
  ]
  var aNameThatIsSoLongThatNoLineHasRoomForItAndItsTypeAndThatNobodyWouldEverChoose: Int = 1

  /// See
  /// https://shop.example/a/path/that/is/so/long/that/no/line/of/one/hundred/columns/has/any/room/for/it/at/all
  var linked: Int = 1
}

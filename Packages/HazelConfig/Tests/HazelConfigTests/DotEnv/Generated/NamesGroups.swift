import HazelConfig

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings of the application, made from names.env.
@Config
struct NamesGroups {
  @Env("class") var `class`: Int = 1
  @Env("default") var `default`: String = "a"
  @Env("self") var selfValue: String = "a"
  @Env("description") var descriptionValue: String = "a"
  @Env("a_b") var aB: Int = 2
  @Env("_LEADING") var leading: Int = 5
  @Env("camelCase") var camelCase: Int = 6
  @Env("S3_BUCKET_2") var s3Bucket2: String = "x"
  @Env("HTTP_API_URL") var httpAPIURL: URL = URL(string: "https://a.example")!
  var url: URL = URL(string: "https://a.example")!
  var phrase: String
  var quoted: String = "She said \"no\" \\ $5 \u{7} \\u{7}"
  var invisible: String = "a b\u{202e}c"
  var longerTitle: String = """
    The life and strange surprising adventures of Robinson Crusoe, of York, mariner, who lived eigh\
    t and twenty years all alone
    """

  /// See
  /// https://shop.example/a/path/that/is/so/long/that/no/line/of/one/hundred/columns/has/any/room/for/it/at/all
  var linked: Int = 1

  var a: AConfig
  var long: LongConfig

  /// The settings that begin with A.
  @Config
  struct AConfig {
    var b: Int = 1
    @Env("A__B") var b2: Int = 3
    @Env("A_1") var value1: Int = 4
    var nameThatIsSoLongThatNoLineHasRoomForItAndItsTypeAndThatNobodyWouldEverChoose: Int = 1
  }

  /// The settings that begin with LONG.
  @Config
  struct LongConfig {
    var title: String =
      "The life and strange surprising adventures of Robinson Crusoe, of York, mariner"
    var list: [String] = [
      "the-life-and-strange",
      "surprising-adventures",
      "of-robinson-crusoe",
      "of-york",
      "mariner",
      "who-lived",
    ]
  }
}

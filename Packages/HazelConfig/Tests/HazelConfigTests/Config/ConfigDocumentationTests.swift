import HazelConfig
import Testing

@Config private struct UnitBounds {
  @Range(Duration.seconds(1)...Duration.seconds(300)) var pause: Duration = .seconds(30)
  @Range(ByteCount.kibibytes(1)...) var size: ByteCount?
  @Range(..<Duration.seconds(3600)) var wait: Duration?
}

@Suite("Configurations: documents")
struct ConfigDocumentationTests {
  @Test("the example of a file of variables")
  func example() {
    #expect(
      ShopConfig.environmentExample() == """
        # Where the books are.
        # an absolute URL, for example https://example.com; required
        DATABASE_URL=

        # Where the shop listens.
        # a whole number, 1 to 65535; optional
        # PORT=3000

        # true or false; optional
        # DEBUG=false

        # Signs the baskets of readers.
        # a secret: a text, at least 8 characters; required
        TOKEN=

        # How many books are kept.
        # a whole number, 1 to 100000; optional
        # CACHE_MAX_ENTRIES=1000

        # a duration; optional
        # CACHE_LIFETIME=1m

        # a number of bytes; optional
        # CACHE_SIZE=10MiB

        # a whole number, 1 to 100; optional
        # WORKERS=4

        # one of: fast, slow; optional
        # MODE=fast

        # a list; optional
        # TAGS=

        # names with values; optional
        # LIMITS=

        # an absolute URL; optional
        # PROXY=

        """)
  }

  @Test("the table")
  func table() {
    #expect(
      ShopCache.markdownTable() == """
        | setting | variable | flag | value | default | meaning |
        | --- | --- | --- | --- | --- | --- |
        | `maxEntries` | `MAX_ENTRIES` | `--max-entries` | a whole number, 1 to 100000 | `1000` | How many books are kept. |
        | `lifetime` | `LIFETIME` | `--lifetime` | a duration | `1m` |  |
        | `size` | `SIZE` | `--size` | a number of bytes | `10MiB` |  |

        """)
  }

  @Test("bounds with units are in the table and in the schema")
  func unitBounds() {
    let table = UnitBounds.markdownTable()
    #expect(table.contains("a duration, 1s to 5m"))
    #expect(table.contains("a number of bytes, at least 1KiB"))
    #expect(table.contains("a duration, below 1h"))
    let properties = UnitBounds.configurationSchema()["properties"]
    #expect(properties?["pause"]?["x-maximum"]?.string == "5m")
    #expect(properties?["pause"]?["maximum"] == nil)
  }

  @Test("the schema of a file: nothing is required, since other layers may have it")
  func schema() throws {
    let schema = GroupMail.configurationSchema()
    #expect(
      schema.description
        == #"{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"GroupMail","#
        + #""type":"object","properties":{"mail":{"type":"object","properties":{"smtp":"#
        + #"{"type":"object","properties":{"host":{"type":"string","default":"localhost"},"#
        + #""port":{"type":"integer","format":"int64","default":25}}}}}}}"#)
    let shop = ShopConfig.configurationSchema()
    #expect(shop["required"] == nil)
    #expect(shop["properties"]?["cache"]?["$ref"]?.string == "#/$defs/ShopCache")
    #expect(shop["$defs"]?["ShopCache"]?["properties"]?["maxEntries"]?["minimum"]?.int == 1)
  }
}

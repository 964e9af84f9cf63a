import HazelKernel
import HazelOpenAPI
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public test suite of JSON Schema, where it is at hand.
///
/// The folder named by `HAZEL_CONFORMANCE` must hold `json-schema/tests/draft2020-12`.
@Suite(.enabled(if: schemaSuiteFolder != nil, "HAZEL_CONFORMANCE is not set"))
struct SchemaConformanceTests {
  /// What is not supported: schemas of other addresses and dialects of their own.
  private func isSupported(_ schema: JSONValue) -> Bool {
    let text = schema.description
    return !text.contains("\"$id\"") && !text.contains("\"$dynamicRef\"")
      && !text.contains("\"$vocabulary\"") && !text.contains("\"$ref\":\"http")
      && !text.contains("\"$ref\":\"urn") && !text.contains("\"$ref\": \"http")
  }

  @Test("Values are valid or not, as the suite says")
  func suite() throws {
    let folder = try #require(schemaSuiteFolder) + "/json-schema/tests/draft2020-12"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.sorted()
    var count = 0
    for file in files {
      let data = try #require(FileManager.default.contents(atPath: folder + "/" + file))
      let groups = try JSONValue(parsing: Array(data)).array ?? []
      for group in groups {
        let schema = try #require(group["schema"])
        guard isSupported(schema) else { continue }
        let validator = SchemaValidator(
          root: schema, options: SchemaValidator.Options(checksFormats: false))
        for test in group["tests"]?.array ?? [] {
          count += 1
          let violations = validator.violations(of: test["data"] ?? nil, against: schema)
          #expect(
            violations.isEmpty == (test["valid"]?.bool ?? true),
            "\(file): \(group["description"]?.string ?? ""), \(test["description"]?.string ?? "")")
        }
      }
    }
    #expect(count == 1_163)
  }
}

private let schemaSuiteFolder = ProcessInfo.processInfo.environment["HAZEL_CONFORMANCE"]

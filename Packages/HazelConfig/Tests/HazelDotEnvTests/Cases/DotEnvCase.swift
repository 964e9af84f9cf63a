import HazelDotEnv

#if canImport(FoundationEssentials)
  // Reads the table.
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of cases.json, which `Scripts/compare_dotenv.py` gives to python-dotenv, too.
struct DotEnvCase: Decodable, Sendable {
  /// What python-dotenv makes of it, where that is another thing.
  struct Difference: Decodable, Sendable {
    var reason: String
  }

  var name: String
  var input: String?
  var base64: String?
  var environment: [String: String]?
  var precedence: String?
  /// What has to come out; nil when there are problems.
  var values: [String: String?]?
  /// The codes and places of the problems.
  var problems: [String]?
  var difference: Difference?

  var bytes: [UInt8] {
    base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) } ?? Array((input ?? "").utf8)
  }

  static func all() throws -> [DotEnvCase] {
    try JSONDecoder().decode([DotEnvCase].self, from: Data(CaseFolder.bytes(of: "cases.json")))
  }
}

import HazelKernel
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public test suite for JSON parsers, where it is at hand.
///
/// The folder named by `HAZEL_CONFORMANCE` must hold `json/test_parsing` and `json/test_transform`.
@Suite(.enabled(if: conformanceFolder != nil, "HAZEL_CONFORMANCE is not set"))
struct JSONConformanceTests {
  /// Both ways to read a document without knowing its shape; nil where it is accepted.
  private func problem(
    _ bytes: [UInt8], _ options: JSONReader.Options
  ) throws -> JSONError? {
    let validated = jsonProblem(bytes, options: options)
    do throws(JSONError) {
      let value = try JSONValue(parsing: bytes, options: options)
      #expect(validated == nil, "the tree accepts what validation refuses")
      let again = try JSONValue(parsing: try value.bytes(), options: options)
      #expect(again == value)
    } catch {
      #expect(validated == error, "the tree and validation find different problems")
    }
    return validated
  }

  @Test func acceptsWhatMustBeAccepted() throws {
    let files = try documents("test_parsing", prefix: "y_")
    #expect(files.count == 95)
    let options = JSONReader.Options(duplicateKeys: .useLast)
    for (name, bytes) in files {
      let problem = try problem(bytes, options)
      #expect(problem == nil, "\(name)")
    }
  }

  @Test func refusesDuplicateKeysUnlessToldOtherwise() throws {
    let refused = try documents("test_parsing", prefix: "y_").filter { _, bytes in
      jsonProblem(bytes) != nil
    }
    #expect(
      refused.map(\.name) == [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
      ])
    for (name, bytes) in refused {
      #expect(jsonProblem(bytes)?.code == .duplicateKey, "\(name)")
    }
  }

  @Test func refusesWhatMustBeRefused() throws {
    let files = try documents("test_parsing", prefix: "n_")
    #expect(files.count == 188)
    for (name, bytes) in files {
      for policy in [JSONReader.DuplicateKeys.reject, .useLast] {
        let problem = try problem(bytes, JSONReader.Options(duplicateKeys: policy))
        #expect(problem != nil, "\(name)")
        #expect(problem?.isSyntaxError != false, "\(name)")
      }
    }
  }

  /// What RFC 8259 leaves open, and how it is decided here. nil is accepted.
  private static let decisions: [String: JSONError.Code?] = [
    // Numbers of any size are well-formed; out of range is found where a type is asked for.
    "i_number_double_huge_neg_exp.json": nil,
    "i_number_huge_exp.json": nil,
    "i_number_neg_int_huge_exp.json": nil,
    "i_number_pos_double_huge_exp.json": nil,
    "i_number_real_neg_overflow.json": nil,
    "i_number_real_pos_overflow.json": nil,
    "i_number_real_underflow.json": nil,
    "i_number_too_big_neg_int.json": nil,
    "i_number_too_big_pos_int.json": nil,
    "i_number_very_big_negative_int.json": nil,
    // Half of a surrogate pair is no character, and could not become a String.
    "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
    "i_string_1st_surrogate_but_2nd_missing.json": .loneSurrogate,
    "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
    "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
    "i_string_incomplete_surrogate_pair.json": .loneSurrogate,
    "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
    "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
    "i_string_invalid_surrogate.json": .loneSurrogate,
    "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
    "i_string_lone_second_surrogate.json": .loneSurrogate,
    // Text is UTF-8 (RFC 8259, section 8.1), and nothing is repaired.
    "i_string_UTF-8_invalid_sequence.json": .invalidUTF8,
    "i_string_UTF8_surrogate_U+D800.json": .invalidUTF8,
    "i_string_invalid_utf-8.json": .invalidUTF8,
    "i_string_iso_latin_1.json": .invalidUTF8,
    "i_string_lone_utf8_continuation_byte.json": .invalidUTF8,
    "i_string_not_in_unicode_range.json": .invalidUTF8,
    "i_string_overlong_sequence_2_bytes.json": .invalidUTF8,
    "i_string_overlong_sequence_6_bytes.json": .invalidUTF8,
    "i_string_overlong_sequence_6_bytes_null.json": .invalidUTF8,
    "i_string_truncated-utf-8.json": .invalidUTF8,
    "i_string_UTF-16LE_with_BOM.json": .unexpectedCharacter,
    "i_string_utf16BE_no_BOM.json": .unexpectedCharacter,
    "i_string_utf16LE_no_BOM.json": .unexpectedCharacter,
    // A parser may ignore a byte order mark; this one refuses it.
    "i_structure_UTF-8_BOM_empty_object.json": .byteOrderMark,
    // Deeper than the default of 64.
    "i_structure_500_nested_arrays.json": .tooDeep,
  ]

  @Test func decidesWhatIsLeftOpen() throws {
    let files = try documents("test_parsing", prefix: "i_")
    #expect(files.map(\.name) == Self.decisions.keys.sorted())
    for (name, bytes) in files {
      let problem = try problem(bytes, JSONReader.Options())
      #expect(problem?.code == Self.decisions[name, default: nil], "\(name)")
    }
  }

  @Test func readsDeeperWhereThatIsAllowed() throws {
    let files = try documents("test_parsing", prefix: "i_structure_500")
    let bytes = try #require(files.first?.bytes)
    #expect(jsonProblem(bytes, options: JSONReader.Options(maximumDepth: 500)) == nil)
    #expect(
      jsonProblem(bytes, options: JSONReader.Options(maximumDepth: 499))?.code == .tooDeep)
  }

  @Test func keepsWhatItAcceptsThroughWritingAndReading() throws {
    let files = try documents("test_transform", prefix: "")
    #expect(files.count == 22)
    for (name, bytes) in files {
      let problem = try problem(bytes, JSONReader.Options())
      let expected: JSONError.Code? =
        if name.contains("invalid_codepoint") {
          name.contains("escaped") ? .loneSurrogate : .invalidUTF8
        } else if name.contains("same_key") {
          .duplicateKey
        } else {
          nil
        }
      #expect(problem?.code == expected, "\(name)")
    }
  }
}

/// The folder with the test suites of others; nil where it is not set.
private let conformanceFolder = ProcessInfo.processInfo.environment["HAZEL_CONFORMANCE"]

/// The documents of a folder whose names begin with a prefix, by name.
private func documents(
  _ folder: String, prefix: String
) throws -> [(name: String, bytes: [UInt8])] {
  let path = try #require(conformanceFolder) + "/json/" + folder
  let names = try FileManager.default.contentsOfDirectory(atPath: path)
    .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
    .sorted()
  return try names.map { name in
    let data = try #require(
      FileManager.default.contents(atPath: path + "/" + name), "\(name) cannot be read")
    return (name, [UInt8](data))
  }
}

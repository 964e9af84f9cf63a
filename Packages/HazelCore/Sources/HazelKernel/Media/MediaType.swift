/// A media type with its parameters: the value of `Content-Type` (RFC 9110, section 8.3.1).
///
/// ```swift
/// let type = try MediaType("Text/HTML; Charset=\"UTF-8\"")
/// type.essence                                // "text/html"
/// type.charset                                // "utf-8"
/// type == .html                               // true
/// ```
///
/// Type, subtype, names of parameters and the value of `charset` are in lower case; the values of
/// other parameters are as they came, without quotes. The order of parameters has no meaning when
/// types are compared.
public struct MediaType: Sendable {
  /// One parameter: `charset=utf-8`.
  public struct Parameter: Sendable, Hashable {
    /// The name in lower case.
    public let name: String
    /// The value without quotes; that of `charset` in lower case.
    public let value: String

    init(name: String, value: String) {
      self.name = name.asciiLowercased
      self.value = self.name.hasSameOctets(as: "charset") ? value.asciiLowercased : value
    }

    /// Compares the octets.
    public static func == (left: Parameter, right: Parameter) -> Bool {
      left.name.hasSameOctets(as: right.name) && left.value.hasSameOctets(as: right.value)
    }

    /// Hashes the octets.
    public func hash(into hasher: inout Hasher) {
      name.withOctets { hasher.combine(bytes: $0) }
      value.withOctets { hasher.combine(bytes: $0) }
    }
  }

  /// The part in front of the "/", in lower case: "text".
  public let type: String
  /// The part behind the "/", in lower case: "html".
  public let subtype: String
  /// The parameters in the order in which they came.
  public let parameters: [Parameter]

  init(uncheckedType type: String, _ subtype: String, parameters: [Parameter] = []) {
    self.type = type
    self.subtype = subtype
    self.parameters = parameters
  }

  /// Makes a media type of its parts.
  ///
  /// - Parameters:
  ///   - type: the part in front of the "/".
  ///   - subtype: the part behind the "/".
  ///   - parameters: names and values of parameters; none by default.
  /// - Throws: ``MediaError`` (`malformed_media_type`, `duplicate_parameter`); the offset is 0.
  public init(
    type: String, subtype: String, parameters: [(name: String, value: String)] = []
  ) throws(MediaError) {
    var checked: [Parameter] = []
    for parameter in parameters {
      guard Self.isToken(parameter.name), Self.isParameterValue(parameter.value) else {
        throw MediaError(.malformedMediaType, at: 0)
      }
      let made = Parameter(name: parameter.name, value: parameter.value)
      guard !checked.contains(where: { $0.name.hasSameOctets(as: made.name) }) else {
        throw MediaError(.duplicateParameter, at: 0)
      }
      checked.append(made)
    }
    guard Self.isName(type), Self.isName(subtype) else {
      throw MediaError(.malformedMediaType, at: 0)
    }
    self.init(
      uncheckedType: type.asciiLowercased, subtype.asciiLowercased, parameters: checked)
  }

  /// A token that is not the wildcard.
  private static func isName(_ text: String) -> Bool {
    isToken(text) && !text.hasSameOctets(as: "*")
  }

  private static func isToken(_ text: String) -> Bool {
    !text.utf8.isEmpty && text.utf8.allSatisfy { ASCII.isTokenCharacter($0) }
  }

  /// Whether text can be written as a quoted string.
  private static func isParameterValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
  }
}

extension MediaType {
  /// Type and subtype without parameters: "text/html".
  public var essence: String { "\(type)/\(subtype)" }

  /// The part of the subtype behind its last "+" (RFC 6838, section 4.2.8): "json" of
  /// "application/problem+json"; nil when there is none.
  public var suffix: String? {
    guard let plus = subtype.utf8.lastIndex(of: 0x2b) else { return nil }
    return String(Substring(subtype.utf8[subtype.utf8.index(after: plus)...]))
  }

  /// The value of a parameter; nil when there is none of that name.
  ///
  /// - Parameter name: the name, without regard to case.
  public func parameter(_ name: String) -> String? {
    for parameter in parameters where ASCII.equalsIgnoringCase(parameter.name, name) {
      return parameter.value
    }
    return nil
  }

  /// The value of `charset` in lower case; nil when there is none.
  public var charset: String? { parameter("charset") }

  /// Whether the content is JSON: "application/json", "text/json", or a subtype with the suffix
  /// "+json".
  public var isJSON: Bool {
    if subtype.hasSameOctets(as: "json") {
      return type.hasSameOctets(as: "application") || type.hasSameOctets(as: "text")
    }
    return suffix?.hasSameOctets(as: "json") ?? false
  }

  /// Whether the type is "multipart".
  public var isMultipart: Bool { type.hasSameOctets(as: "multipart") }

  /// Whether type and subtype are those of another media type; parameters do not matter.
  ///
  /// - Parameter other: the other media type.
  public func hasSameEssence(as other: MediaType) -> Bool {
    type.hasSameOctets(as: other.type) && subtype.hasSameOctets(as: other.subtype)
  }

  /// The media type without its parameters.
  public var withoutParameters: MediaType { MediaType(uncheckedType: type, subtype) }

  /// The media type with a parameter set.
  ///
  /// - Parameters:
  ///   - name: the name of the parameter; one of the same name is replaced.
  ///   - value: the value.
  /// - Throws: ``MediaError`` (`malformed_media_type`) when the name is no token or the value has
  ///   control characters.
  public func setting(_ name: String, to value: String) throws(MediaError) -> MediaType {
    var pairs: [(name: String, value: String)] = []
    for parameter in parameters where !ASCII.equalsIgnoringCase(parameter.name, name) {
      pairs.append((parameter.name, parameter.value))
    }
    pairs.append((name, value))
    return try MediaType(type: type, subtype: subtype, parameters: pairs)
  }

  /// The parameter `boundary` of a multipart type, checked (RFC 2046, section 5.1.1).
  ///
  /// - Throws: ``MediaError`` (`missing_boundary`, `malformed_boundary`); the offset is 0.
  public func boundary() throws(MediaError) -> String {
    guard let boundary = parameter("boundary") else { throw MediaError(.missingBoundary, at: 0) }
    let allowed = OctetSet(low: 0xa7ff_fb81_0000_0000, high: 0x07ff_fffe_87ff_fffe)
    guard 1...70 ~= boundary.utf8.count, boundary.utf8.last != 0x20,
      boundary.utf8.allSatisfy({ allowed.contains($0) })
    else { throw MediaError(.malformedBoundary, at: 0) }
    return boundary
  }
}

extension MediaType: Hashable {
  /// Compares type, subtype and parameters; the order of parameters has no meaning.
  public static func == (left: MediaType, right: MediaType) -> Bool {
    guard left.hasSameEssence(as: right), left.parameters.count == right.parameters.count else {
      return false
    }
    return left.parameters.allSatisfy { right.parameters.contains($0) }
  }

  /// Hashes type and subtype.
  public func hash(into hasher: inout Hasher) {
    type.withOctets { hasher.combine(bytes: $0) }
    subtype.withOctets { hasher.combine(bytes: $0) }
  }
}

extension MediaType: CustomStringConvertible {
  /// The value of a `Content-Type` field.
  public var headerValue: HeaderValue {
    // Nothing in it is a control character but tab: the initialisers see to that.
    HeaderValue(unchecked: description)
  }

  /// The media type as it is written: "text/plain; charset=utf-8".
  public var description: String {
    var text = essence
    for parameter in parameters {
      text += "; \(parameter.name)="
      text += Self.isToken(parameter.value) ? parameter.value : Self.quoted(parameter.value)
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    var octets: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 || byte == 0x5c { octets.append(0x5c) }
      octets.append(byte)
    }
    octets.append(0x22)
    return String(decoding: octets, as: UTF8.self)
  }
}

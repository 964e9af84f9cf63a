extension PercentCoding {
  /// What stays as it is when text is encoded; everything else becomes "%" and two digits.
  public struct Component: Sendable, Hashable {
    let unescaped: OctetSet
    let spaceIsPlus: Bool

    /// One segment of a path: `pchar` (RFC 3986, section 3.3), so "/" is escaped.
    ///
    /// The segments "." and ".." stay what they are: no escape takes their meaning from them.
    public static var pathSegment: Component {
      Component(
        unescaped: OctetSet(low: 0x2fff_7fd2_0000_0000, high: 0x47ff_fffe_87ff_ffff),
        spaceIsPlus: false)
    }

    /// A name or a value in a query: what RFC 3986, section 3.4, allows without ``&=+;'``. A space
    /// is "%20".
    public static var queryValue: Component {
      Component(
        unescaped: OctetSet(low: 0x87ff_f712_0000_0000, high: 0x47ff_fffe_87ff_ffff),
        spaceIsPlus: false)
    }

    /// A name or a value of `application/x-www-form-urlencoded` (URL Standard, section 5.2):
    /// letters, digits and `*-._` stay, a space is "+".
    public static var form: Component {
      Component(
        unescaped: OctetSet(low: 0x03ff_6400_0000_0000, high: 0x07ff_fffe_87ff_fffe),
        spaceIsPlus: true)
    }

    /// Only `unreserved` stays (RFC 3986, section 2.3): safe in every component.
    public static var strict: Component {
      Component(
        unescaped: OctetSet(low: 0x03ff_6000_0000_0000, high: 0x47ff_fffe_87ff_fffe),
        spaceIsPlus: false)
    }

    /// The value of a cookie: `cookie-octet` (RFC 6265, section 4.1.1) without "%".
    static var cookieValue: Component {
      Component(
        unescaped: OctetSet(low: 0xf7ff_efda_0000_0000, high: 0x7fff_ffff_efff_ffff),
        spaceIsPlus: false)
    }
  }

  /// Encodes text for one component of a URI.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - component: where it will stand.
  /// - Returns: ASCII from which ``decode(_:options:)-(String,_)`` makes the same text again.
  public static func encode(_ text: String, as component: Component) -> String {
    var output: [UInt8] = []
    append(text, as: component, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Encodes the fields of a form or a query: `title=War+%26+Peace&tag=novel`.
  ///
  /// - Parameter fields: names and values, in order.
  /// - Returns: `application/x-www-form-urlencoded` text.
  public static func encode(fields: [FormField]) -> String {
    var output: [UInt8] = []
    for field in fields {
      if !output.isEmpty { output.append(0x26) }
      append(field.name, as: .form, to: &output)
      output.append(0x3d)
      append(field.value, as: .form, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func append(_ text: String, as component: Component, to output: inout [UInt8]) {
    for byte in text.utf8 {
      if component.unescaped.contains(byte) {
        output.append(byte)
      } else if byte == 0x20 && component.spaceIsPlus {
        output.append(0x2b)
      } else {
        output.append(0x25)
        output.append(upperHexDigit(byte &>> 4))
        output.append(upperHexDigit(byte & 15))
      }
    }
  }

  private static func upperHexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? value &+ 0x30 : value &+ 0x37
  }
}

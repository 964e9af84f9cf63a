/// Percent-encoding (RFC 3986, section 2.1): decoding with located errors, encoding by component.
///
/// ```swift
/// try PercentCoding.decode("caf%C3%A9")                        // "café"
/// try PercentCoding.decode("caf%C3")                           // invalid_utf8 at byte 3
/// PercentCoding.encode("war & peace", as: .queryValue)         // "war%20%26%20peace"
/// ```
///
/// Nothing malformed is repaired or passed through: an incomplete escape, bytes that are not UTF-8
/// and control characters that the options refuse are errors.
public enum PercentCoding {}

extension PercentCoding {
  /// How escapes are decoded.
  public struct DecodingOptions: Sendable, Hashable {
    /// Which control characters (U+0000 to U+001F and U+007F) are refused, escaped or not.
    public struct Controls: Sendable, Hashable {
      enum Kind: UInt8 {
        case refused, nulRefused, allowed
      }

      let kind: Kind

      /// All of them are refused: none has a place in a path.
      public static var refused: Controls { Controls(kind: .refused) }
      /// NUL is refused, at which so much other software stops reading; line breaks and tabs of a
      /// text field are let through.
      public static var nulRefused: Controls { Controls(kind: .nulRefused) }
      /// All of them are let through.
      public static var allowed: Controls { Controls(kind: .allowed) }

      @inline(__always)
      func refuses(_ byte: UInt8) -> Bool {
        switch kind {
        case .refused: byte < 0x20 || byte == 0x7f
        case .nulRefused: byte == 0
        case .allowed: false
        }
      }
    }

    /// Whether "+" stands for a space; false by default.
    public var plusIsSpace: Bool
    /// Which control characters are refused; all by default.
    public var controls: Controls

    /// Makes options.
    ///
    /// - Parameters:
    ///   - plusIsSpace: whether "+" stands for a space.
    ///   - controls: which control characters are refused.
    public init(plusIsSpace: Bool = false, controls: Controls = .refused) {
      self.plusIsSpace = plusIsSpace
      self.controls = controls
    }

    /// For paths: "+" is "+", control characters are refused.
    public static var path: DecodingOptions { DecodingOptions() }
    /// For names and values of a query or a form: "+" is a space, only NUL is refused.
    public static var form: DecodingOptions {
      DecodingOptions(plusIsSpace: true, controls: .nulRefused)
    }
  }
}

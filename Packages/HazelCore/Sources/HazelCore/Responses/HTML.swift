public import HazelKernel

/// A text of HTML, in which interpolated values are escaped.
///
/// ```swift
/// @Get("/hello") func hello(@Query name: String) -> HTML { "<h1>Hello, \(name)!</h1>" }
/// ```
///
/// A value is escaped for text and for attributes in quotes; within scripts, styles and URLs other
/// rules hold. Markup that is known to be safe is put in as `HTML`: `"<body>\(header)</body>"`. A
/// literal is markup too, also where it stands in an interpolation.
public struct HTML: ResponseConvertible, Sendable, Hashable {
  /// The text.
  public let text: String

  /// Takes markup as it is: never what a client sent.
  public init(raw text: String) {
    self.text = text
  }

  /// Escapes a text, so that a browser shows it as it is.
  public init(escaping text: String) {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x26: escaped += Array("&amp;".utf8)
      case 0x3c: escaped += Array("&lt;".utf8)
      case 0x3e: escaped += Array("&gt;".utf8)
      case 0x22: escaped += Array("&quot;".utf8)
      case 0x27: escaped += Array("&#39;".utf8)
      default: escaped.append(byte)
      }
    }
    self.text = String(decoding: escaped, as: UTF8.self)
  }

  /// The text as `text/html; charset=utf-8`.
  public func response(to request: Request) -> Response {
    Response(headers: [.contentType: .html], body: .string(text))
  }

  /// 200 with HTML.
  public static func describeResponses(_ responses: inout ResponseDescriptions) {
    responses.add(.ok, ContentDescription(.html, String.self))
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Puts markup together.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    /// Begins.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    /// Adds markup of the program.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds markup that is safe.
    public mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

    /// Adds a value, escaped.
    @_disfavoredOverload
    public mutating func appendInterpolation<Value>(_ value: Value) {
      text += HTML(escaping: "\(value)").text
    }
  }

  /// Takes markup of the program.
  public init(stringLiteral value: String) { self.init(raw: value) }

  /// Takes markup with values.
  public init(stringInterpolation: StringInterpolation) {
    self.init(raw: stringInterpolation.text)
  }
}

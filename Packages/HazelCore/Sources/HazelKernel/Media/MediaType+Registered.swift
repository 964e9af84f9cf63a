extension MediaType {
  /// `application/json` (RFC 8259).
  public static var json: MediaType { MediaType(uncheckedType: "application", "json") }
  /// `application/problem+json` (RFC 9457).
  public static var problemJSON: MediaType {
    MediaType(uncheckedType: "application", "problem+json")
  }
  /// `application/jsonl`: a JSON text on every line.
  public static var jsonLines: MediaType { MediaType(uncheckedType: "application", "jsonl") }
  /// `text/plain; charset=utf-8`.
  public static var plainText: MediaType { utf8Text("plain") }
  /// `text/html; charset=utf-8`.
  public static var html: MediaType { utf8Text("html") }
  /// `text/css; charset=utf-8`.
  public static var css: MediaType { utf8Text("css") }
  /// `text/csv; charset=utf-8` (RFC 4180).
  public static var csv: MediaType { utf8Text("csv") }
  /// `text/javascript; charset=utf-8` (RFC 9239).
  public static var javaScript: MediaType { utf8Text("javascript") }
  /// `text/event-stream`: server-sent events, which are always UTF-8.
  public static var eventStream: MediaType { MediaType(uncheckedType: "text", "event-stream") }
  /// `application/xml` (RFC 7303).
  public static var xml: MediaType { MediaType(uncheckedType: "application", "xml") }
  /// `application/x-www-form-urlencoded`.
  public static var form: MediaType {
    MediaType(uncheckedType: "application", "x-www-form-urlencoded")
  }
  /// `multipart/form-data` (RFC 7578), without the boundary that a sender has to add.
  public static var multipart: MediaType { MediaType(uncheckedType: "multipart", "form-data") }
  /// `application/octet-stream`.
  public static var octetStream: MediaType {
    MediaType(uncheckedType: "application", "octet-stream")
  }
  /// `application/pdf`.
  public static var pdf: MediaType { MediaType(uncheckedType: "application", "pdf") }
  /// `application/wasm`.
  public static var wasm: MediaType { MediaType(uncheckedType: "application", "wasm") }
  /// `image/png`.
  public static var png: MediaType { MediaType(uncheckedType: "image", "png") }
  /// `image/jpeg`.
  public static var jpeg: MediaType { MediaType(uncheckedType: "image", "jpeg") }
  /// `image/svg+xml`.
  public static var svg: MediaType { MediaType(uncheckedType: "image", "svg+xml") }

  private static func utf8Text(_ subtype: String) -> MediaType {
    MediaType(
      uncheckedType: "text", subtype, parameters: [Parameter(name: "charset", value: "utf-8")])
  }
}

/// What a head says about the content behind it and about its connection.
struct RequestFraming {
  /// The value of Content-Length; nil when there is none.
  var contentLength: Int?
  /// Whether the content comes in chunks.
  var isChunked: Bool = false
  /// Whether the connection serves another request afterwards.
  var keepsAlive: Bool = true
  /// Whether the client asked for it in HTTP/1.0, where it has to be confirmed.
  var confirmsKeepAlive: Bool = false
  /// Whether the client waits for "100 Continue" before it sends the content.
  var expectsContinue: Bool = false

  /// Whether there is content.
  var hasContent: Bool { isChunked || (contentLength ?? 0) > 0 }
}

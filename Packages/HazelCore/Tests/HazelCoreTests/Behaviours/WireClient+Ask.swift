import HazelTestSupport

extension WireClient {
  /// Sends a request with content, if any, and reads the response.
  func ask(
    _ method: String = "GET", _ target: String, _ fields: [String] = [], body: String? = nil
  ) throws -> WireResponse {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: shop.example"] + fields
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return try exchange(
      lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""), method: method)
  }
}

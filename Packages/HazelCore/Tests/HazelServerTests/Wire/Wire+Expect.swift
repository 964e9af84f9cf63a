import HazelServer
import HazelTestSupport
import Testing

/// Runs a case in all ways against a server of its own.
func expectWire(
  _ wireCase: WireCase, sourceLocation: Testing.SourceLocation = #_sourceLocation
) async throws {
  try await withTestServer(
    .with { configuration in
      configuration.timeouts.linger = .seconds(20)
      wireCase.configure(&configuration)
    }
  ) { server in
    let failures = try await onThread {
      try WireRunner(wireCase, address: server.address).run()
    }
    if !failures.isEmpty {
      Issue.record(
        "\(failures.count) ways failed:\n\(failures.prefix(3).joined(separator: "\n"))",
        sourceLocation: sourceLocation)
    }
  }
}

/// The field that every HTTP/1.1 request needs.
let host = "Host: bookshop.example\r\n"

/// A GET request.
func get(_ target: String = "/plaintext", _ fields: String = "") -> String {
  "GET \(target) HTTP/1.1\r\n\(host)\(fields)\r\n"
}

/// A POST request with content in chunks, as it is written on the wire.
func postChunked(_ content: String, to target: String = "/echo", _ fields: String = "") -> String {
  "POST \(target) HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\(fields)\r\n\(content)"
}

/// A POST request with a length.
func post(_ content: String, to target: String = "/echo", _ fields: String = "") -> String {
  "POST \(target) HTTP/1.1\r\n\(host)Content-Length: \(content.unicodeScalars.count)\r\n\(fields)"
    + "\r\n\(content)"
}

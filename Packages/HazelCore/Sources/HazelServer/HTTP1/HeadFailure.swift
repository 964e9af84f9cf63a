import HazelKernel

/// Why a head can not be read, and with it the rest of the connection.
enum HeadFailure: Error {
  case malformedRequestLine
  case malformedField
  case malformedTarget
  case missingHost
  case duplicateHost
  case conflictingHost
  case malformedContentLength
  case conflictingFraming
  case unsupportedTransferEncoding
  case unsupportedVersion
  case unsupportedExpectation
  case connectNotSupported
  case targetTooLong
  case headTooLarge
  case tooManyFields

  /// What the client is told.
  var error: HTTPError {
    switch self {
    case .malformedRequestLine:
      HTTPError(
        .badRequest, code: "malformed_request_line", detail: "the request line is malformed")
    case .malformedField:
      HTTPError(.badRequest, code: "malformed_header", detail: "a header field is malformed")
    case .malformedTarget:
      HTTPError(.badRequest, code: "malformed_target", detail: "the request target is malformed")
    case .missingHost:
      HTTPError(.badRequest, code: "missing_host", detail: "a request needs a Host field")
    case .duplicateHost:
      HTTPError(
        .badRequest, code: "malformed_host",
        detail: "the Host field is malformed or repeated")
    case .conflictingHost:
      HTTPError(
        .badRequest, code: "conflicting_host",
        detail: "the request target names another host or port than the Host field")
    case .malformedContentLength:
      HTTPError(
        .badRequest, code: "malformed_content_length",
        detail: "Content-Length must be one number of digits only")
    case .conflictingFraming:
      HTTPError(
        .badRequest, code: "conflicting_framing",
        detail: "Transfer-Encoding is repeated, stands beside Content-Length, or in HTTP/1.0")
    case .unsupportedTransferEncoding:
      HTTPError(
        .notImplemented, code: "unsupported_transfer_encoding",
        detail: "the only transfer coding that is supported is chunked")
    case .unsupportedVersion:
      HTTPError(
        .httpVersionNotSupported, detail: "the versions that are spoken here are 1.1 and 1.0")
    case .unsupportedExpectation:
      HTTPError(
        .expectationFailed, detail: "the only expectation that is supported is 100-continue")
    case .connectNotSupported:
      HTTPError(.notImplemented, code: "connect_not_supported", detail: "this is no proxy")
    case .targetTooLong:
      HTTPError(.uriTooLong, detail: "the request target is too long")
    case .headTooLarge:
      HTTPError(.requestHeaderFieldsTooLarge, detail: "the head of the request is too large")
    case .tooManyFields:
      HTTPError(
        .requestHeaderFieldsTooLarge, code: "too_many_headers",
        detail: "the request has too many header fields")
    }
  }
}

import HazelCore
import HazelKernel

/// How a document is written.
enum DocumentFormat: String, CaseIterable, Sendable {
  case json
  case yaml

  /// The value of `Content-Type`; that of YAML is of RFC 9512.
  var contentType: HeaderValue {
    switch self {
    case .json: .json
    case .yaml: "application/yaml"
    }
  }
}

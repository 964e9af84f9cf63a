import HazelKernel

extension ResponseBody {
  /// The content where it is there as a whole; nil for streams and files.
  var collectedBytes: [UInt8]? {
    switch self {
    case .empty: []
    case .literal(let text): text.withUTF8Buffer { Array($0) }
    case .string(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case .view(let bytes): bytes.array
    case .file, .stream: nil
    }
  }
}

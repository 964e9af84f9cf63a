/// The content of a response.
public enum ResponseBody: Sendable {
  /// No content.
  case empty
  /// A literal, sent from where it stands in the program.
  case literal(StaticString)
  /// Text, sent as UTF-8.
  case string(String)
  /// An array of bytes.
  case bytes([UInt8])
  /// Bytes that belong to something else: a part of the request, for example.
  case view(Bytes)
  /// A file or a part of one.
  case file(FileRegion)
  #if !hasFeature(Embedded)
    /// Content that is written while it is sent.
    case stream(ResponseStream)
  #endif
}

extension ResponseBody {
  /// The number of bytes, where it is known without reading a file or running a stream.
  public var count: Int? {
    switch self {
    case .empty: return 0
    case .literal(let text):
      return text.hasPointerRepresentation
        ? text.utf8CodeUnitCount : UTF8.width(text.unicodeScalar)
    case .string(let text): return text.utf8.count
    case .bytes(let bytes): return bytes.count
    case .view(let bytes): return bytes.count
    case .file(let region): return region.length
    #if !hasFeature(Embedded)
      case .stream(let stream): return stream.length
    #endif
    }
  }
}

import HazelKernel

/// Finds a version in the media types of a request.
enum MediaTypeVersion {
  /// The version that `Accept` wants most, or else that of `Content-Type`; nil for none.
  static func read(from request: Request) -> String? {
    if let text = request.headers.combined(.accept), let accept = try? Accept(text) {
      var best: (version: String, quality: Quality)?
      for range in accept.ranges {
        guard range.quality > .zero, let version = version(range.subtype, range.parameters) else {
          continue
        }
        if let best, best.quality >= range.quality { continue }
        best = (version, range.quality)
      }
      if let best { return best.version }
    }
    guard let text = request.headers[.contentType], let type = try? MediaType(text) else {
      return nil
    }
    return version(type.subtype, type.parameters)
  }

  /// "2" of "vnd.bookshop.v2+json", or of a parameter `version=2`.
  private static func version(_ subtype: String, _ parameters: [MediaType.Parameter]) -> String? {
    if let parameter = parameters.first(where: { $0.name == "version" }) { return parameter.value }
    guard subtype.hasPrefix("vnd.") else { return nil }
    let name = subtype.split(separator: "+", maxSplits: 1)[0]
    // "vnd.shop.v1.2": the version begins at the last part that looks like one, and may hold dots.
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard
      let start = parts.indices.dropFirst(2).last(where: { index in
        let part = parts[index].utf8
        guard part.first == 0x76, let digit = part.dropFirst().first else { return false }
        return digit >= 0x30 && digit <= 0x39
      })
    else { return nil }
    return String(parts[start...].joined(separator: ".").dropFirst())
  }
}

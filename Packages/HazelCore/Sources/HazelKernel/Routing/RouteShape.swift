/// One form of the paths that a pattern matches: a pattern with an optional segment has two.
struct RouteShape {
  var segments: [RoutePattern.Segment]
  var hasTrailingSlash: Bool

  /// The path, when the shape has no parameters.
  var literalPath: [UInt8]? {
    var path: [UInt8] = []
    for segment in segments {
      guard case .literal(let bytes) = segment else { return nil }
      path.append(0x2f)
      path.append(contentsOf: bytes)
    }
    if hasTrailingSlash { path.append(0x2f) }
    return path
  }

  /// The same shape without a slash at the end, unless it is the root.
  var withoutTrailingSlash: RouteShape {
    segments.isEmpty ? self : RouteShape(segments: segments, hasTrailingSlash: false)
  }
}

extension RoutePattern {
  /// The shapes of the pattern; the one with most segments first.
  var shapes: [RouteShape] {
    let whole = RouteShape(segments: segments, hasTrailingSlash: hasTrailingSlash)
    guard isLastOptional else { return [whole] }
    let rest = Array(segments.dropLast())
    return [whole, RouteShape(segments: rest, hasTrailingSlash: rest.isEmpty)]
  }
}

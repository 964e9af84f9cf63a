extension RouterAssembly {
  /// The largest number of combinations of values that is tried for one shape.
  private static var maximumCombinations: Int { 64 }

  /// Reports routes that can never match because more specific ones take all their paths.
  ///
  /// A constraint that accepts more than another is tried after it, so only a list of values can
  /// lose all its paths: each value to a literal or to a shorter list. Each combination of values
  /// is tried with a path that stands for all its paths; that the winner really takes all of them
  /// is then checked segment by segment. A shape with more than 64 combinations is not checked.
  mutating func findShadowedRoutes(with router: Router) {
    for route in routes.indices where !conflicting[route] {
      var winners: [Int] = []
      var isShadowed = true
      for shape in routes[route].pattern.shapes where isShadowed {
        isShadowed = collectWinners(of: shape, route, router, &winners)
      }
      guard isShadowed else { continue }
      report(
        RoutingCode.shadowed, route, winners.map { reference($0) },
        detail: "can never match; more specific routes take all its paths:",
        hint: "remove it, or remove the others")
    }
  }

  /// Finds who takes the paths of a shape; false as soon as some are left to the route itself.
  private func collectWinners(
    of shape: RouteShape, _ route: Int, _ router: Router, _ winners: inout [Int]
  ) -> Bool {
    guard let boxes = combinations(of: shape) else { return false }
    for box in boxes {
      guard let winner = winner(of: box, slots[route], router), winner != route,
        routes[winner].pattern.shapes.contains(where: { $0.covers(box) })
      else { return false }
      if !winners.contains(winner) { winners.append(winner) }
    }
    return true
  }

  /// The shape with each list of values replaced by each of its values; nil when there are none to
  /// replace, or too many.
  private func combinations(of shape: RouteShape) -> [RouteShape]? {
    var count = 0
    for segment in shape.segments {
      guard let values = segment.values else { continue }
      count = max(1, count) * values.count
      if count > Self.maximumCombinations { return nil }
    }
    guard count > 0 else { return nil }
    var boxes = [RouteShape(segments: [], hasTrailingSlash: shape.hasTrailingSlash)]
    for segment in shape.segments {
      let choices = segment.values?.map { RoutePattern.Segment.literal($0) } ?? [segment]
      boxes = boxes.flatMap { box in
        choices.map { choice in
          var next = box
          next.segments.append(choice)
          return next
        }
      }
    }
    return boxes
  }

  private func winner(of box: RouteShape, _ slot: Int, _ router: Router) -> Int? {
    var parameters = PathParameters()
    return box.representative.withUnsafeBufferPointer { path in
      router.route(slot: slot, path, &parameters)
    }
  }
}

extension RoutePattern.Segment {
  /// The encoded values when only a list of values fits.
  fileprivate var values: [[UInt8]]? {
    guard case .parameter(_, let constraint?) = self, constraint.kind == .choice else {
      return nil
    }
    return constraint.encodedValues
  }
}

extension RouteShape {
  /// A path that the shape matches, and that no narrower constraint or literal is likely to match.
  fileprivate var representative: [UInt8] {
    var path: [UInt8] = []
    for segment in segments {
      path.append(0x2f)
      switch segment {
      case .literal(let bytes): path.append(contentsOf: bytes)
      case .parameter(_, let constraint): path.append(contentsOf: Self.example(of: constraint))
      // No constraint accepts a control character, and no pattern holds one.
      case .wildcard: path.append(contentsOf: [1, 0x2f, 1])
      }
    }
    if hasTrailingSlash { path.append(0x2f) }
    return path
  }

  private static func example(of constraint: RouteConstraint?) -> [UInt8] {
    guard let constraint else { return [1] }
    switch constraint.kind {
    case .choice: return constraint.encodedValues.first ?? []
    case .uuid: return Array("7D4E90A1-5B32-4C68-9F07-E1A6C83D52BF".utf8)
    case .date: return Array("2719-08-23".utf8)
    case .unsigned: return Array("12345678901234567890".utf8)
    case .integer: return Array("-730591826437190".utf8)
    case .hexadecimal: return Array("7AfD30E9c1B64".utf8)
    case .letters: return Array("zQxKvWjYpZq".utf8)
    case .lettersAndDigits: return Array("zQ7xK3vW9jY1".utf8)
    case .slug: return Array("z7-q3x-k9w-v1".utf8)
    }
  }

  /// Whether every path of another shape is one of this shape.
  fileprivate func covers(_ box: RouteShape) -> Bool {
    for (index, segment) in segments.enumerated() {
      if case .wildcard = segment {
        // It takes what is left, when a slash is left to stand before it.
        return index < box.segments.count || box.hasTrailingSlash
      }
      guard index < box.segments.count, Self.covers(segment, box.segments[index]) else {
        return false
      }
    }
    return segments.count == box.segments.count && hasTrailingSlash == box.hasTrailingSlash
  }

  private static func covers(
    _ segment: RoutePattern.Segment, _ other: RoutePattern.Segment
  ) -> Bool {
    switch (segment, other) {
    case (.literal(let mine), .literal(let theirs)): mine == theirs
    case (.parameter(_, nil), .literal), (.parameter(_, nil), .parameter): true
    case (.parameter(_, let mine?), .literal(let theirs)): mine.accepts(theirs)
    case (.parameter(_, let mine?), .parameter(_, let theirs?)): mine.covers(theirs)
    default: false
    }
  }
}

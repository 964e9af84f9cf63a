extension MediaType {
  /// Parses the value of a `Content-Type` field.
  ///
  /// White space is allowed around ";" but not around "="; a ";" without a parameter behind it
  /// means nothing. Wildcards are no media types; those are for ``Accept``.
  ///
  /// - Parameters:
  ///   - octets: the value.
  ///   - limits: what it may hold.
  /// - Throws: ``MediaError`` (`malformed_media_type`, `duplicate_parameter`, `field_too_large`,
  ///   `too_many_parameters`) with the position of the first problem.
  public init(
    parsing octets: UnsafeRawBufferPointer, limits: MediaLimits = .default
  ) throws(MediaError) {
    guard octets.count <= limits.maximumSize.bytes else {
      throw MediaError(.fieldTooLarge, at: limits.maximumSize.bytes)
    }
    var cursor = FieldCursor(octets, octets.trimmed(0..<octets.count))
    let start = cursor.position
    guard let type = cursor.token(), cursor.take(0x2f), let subtype = cursor.token() else {
      throw MediaError(.malformedMediaType, at: cursor.position)
    }
    guard !cursor.isWildcard(type), !cursor.isWildcard(subtype) else {
      throw MediaError(.malformedMediaType, at: start)
    }
    var parameters: [Parameter] = []
    while let parameter = try cursor.parameter() {
      guard !parameters.contains(where: { $0.name.hasSameOctets(as: parameter.name) }) else {
        throw MediaError(.duplicateParameter, at: cursor.position)
      }
      guard parameters.count < limits.maximumParameters else {
        throw MediaError(.tooManyParameters, at: cursor.position)
      }
      parameters.append(parameter)
    }
    self.init(
      uncheckedType: octets.string(type).asciiLowercased,
      octets.string(subtype).asciiLowercased, parameters: parameters)
  }

  /// Parses the value of a `Content-Type` field; see
  /// ``init(parsing:limits:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``MediaError`` with the position of the first problem.
  public init(parsing octets: Bytes, limits: MediaLimits = .default) throws(MediaError) {
    self = try octets.withUnsafeBytes { (raw) throws(MediaError) in
      try MediaType(parsing: raw, limits: limits)
    }
  }

  /// Parses the value of a `Content-Type` field; see
  /// ``init(parsing:limits:)-(UnsafeRawBufferPointer,_)``.
  ///
  /// - Throws: ``MediaError`` with the position of the first problem in the UTF-8 of `text`.
  public init(_ text: String, limits: MediaLimits = .default) throws(MediaError) {
    self = try text.withOctets { (raw) throws(MediaError) in
      try MediaType(parsing: raw, limits: limits)
    }
  }
}

extension FieldCursor {
  /// Whether a token is the wildcard "*".
  func isWildcard(_ token: Range<Int>) -> Bool {
    token.count == 1 && octets[token.lowerBound] == 0x2a
  }

  /// Moves behind ";" and white space, past those with nothing behind them.
  ///
  /// - Returns: false at the end.
  /// - Throws: ``MediaError`` when something else stands here.
  mutating func skipToParameter() throws(MediaError) -> Bool {
    skipBlanks()
    if isAtEnd { return false }
    guard next == 0x3b else { throw MediaError(.malformedMediaType, at: position) }
    while take(0x3b) { skipBlanks() }
    return !isAtEnd
  }

  /// Reads the next parameter; nil at the end.
  mutating func parameter() throws(MediaError) -> MediaType.Parameter? {
    guard try skipToParameter() else { return nil }
    guard let name = token(), take(0x3d), let value = tokenOrQuotedString() else {
      throw MediaError(.malformedMediaType, at: position)
    }
    return MediaType.Parameter(name: octets.string(name), value: value)
  }
}

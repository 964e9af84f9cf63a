extension Router {
  /// The path to send a client to after ``RouteMatch/redirect``: one slash added or removed at the
  /// end.
  ///
  /// The result is safe in a `Location` field: it always means a path of the same server, and
  /// characters that may not stand in a path are escaped. The query is not part of it.
  ///
  /// - Parameter path: the path that was matched.
  /// - Returns: the other form of the path; the root has none and stays "/".
  public static func redirectTarget(for path: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard path.count > 1 else { return [0x2f] }
    var result: [UInt8] = []
    result.reserveCapacity(path.count + 1)
    // "//host" would be another server (RFC 3986, section 4.2); "/." in front keeps it a path.
    if path[0] == 0x2f, path[1] == 0x2f {
      result.append(0x2f)
      result.append(0x2e)
    }
    let isDirectory = path[path.count - 1] == 0x2f
    for byte in path[..<(isDirectory ? path.count - 1 : path.count)] {
      if PathNormalization.isPathCharacter(byte) || byte == 0x25 {
        result.append(byte)
      } else {
        // Browsers read a backslash as a slash, so "/\host" is as dangerous.
        PathNormalization.appendEscape(of: byte, to: &result)
      }
    }
    if !isDirectory { result.append(0x2f) }
    return result
  }
}

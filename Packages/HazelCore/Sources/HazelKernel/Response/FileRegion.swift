/// A file, or a part of one, to be sent as content.
public struct FileRegion: Hashable, Sendable {
  /// The path of the file in the file system of the server.
  public var path: String
  /// The position of the first byte to send; 0 by default.
  public var offset: Int
  /// The number of bytes to send; nil for all up to the end of the file.
  public var length: Int?

  /// Makes a region.
  ///
  /// - Parameters:
  ///   - path: the path of the file. It is opened as it stands: never build it from what a client
  ///     sent without checking it.
  ///   - offset: the position of the first byte to send.
  ///   - length: the number of bytes to send; nil for all up to the end.
  public init(path: String, offset: Int = 0, length: Int? = nil) {
    precondition(offset >= 0 && (length ?? 0) >= 0, "FileRegion: offset and length are positive")
    self.path = path
    self.offset = offset
    self.length = length
  }
}

/// A place in source code: what an error at start points at.
///
/// `SourceLocation()` is the place where it is written.
public struct SourceLocation: Sendable, Hashable {
  /// The file as `#fileID` gives it: `Bookshop/Routes.swift`.
  public let file: String
  /// The line, counted from 1.
  public let line: Int

  /// Makes a location.
  ///
  /// - Parameters:
  ///   - file: the file; by default the one that calls this.
  ///   - line: the line; by default the one that calls this.
  public init(file: String = #fileID, line: Int = #line) {
    self.file = file
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  /// File and line: `Bookshop/Routes.swift:12`.
  public var description: String { "\(file):\(line)" }
}

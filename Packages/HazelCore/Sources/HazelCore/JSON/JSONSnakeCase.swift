/// Conversion of names between camel case and snake case.
///
/// The results are those of Foundation's key strategies, so that a service can change over.
enum JSONSnakeCase {
  /// `publishedOn` to `published_on`, `myURLIsHere` to `my_url_is_here`.
  ///
  /// A word begins at the first of several capitals, and again at the last of them if a small
  /// letter follows.
  static func snake(_ name: String) -> String {
    let characters = Array(name)
    var result = ""
    var wordStart = 0
    func endWord(_ end: Int) {
      for character in characters[wordStart..<end] { result += character.lowercased() }
      if end < characters.count { result += "_" }
      wordStart = end
    }
    var position = 1
    while position < characters.count,
      let capital = characters[position...].firstIndex(where: \.isUppercase)
    {
      endWord(capital)
      guard let small = characters[capital...].firstIndex(where: \.isLowercase) else { break }
      if small > capital + 1 { endWord(small - 1) }
      position = small + 1
    }
    endWord(characters.count)
    return result
  }

  /// `published_on` to `publishedOn`; underscores at either end stay.
  static func camel(_ name: String) -> String {
    let underscore = UInt8(ascii: "_")
    let bytes = Array(name.utf8)
    guard let first = bytes.firstIndex(where: { $0 != underscore }),
      let last = bytes.lastIndex(where: { $0 != underscore })
    else { return name }
    let words = bytes[first...last].split(separator: underscore)
      .map { String(decoding: $0, as: UTF8.self) }
    let head = String(decoding: bytes[..<first], as: UTF8.self)
    let tail = String(decoding: bytes[(last + 1)...], as: UTF8.self)
    guard words.count > 1 else { return name }
    let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    return head + words[0].lowercased() + rest.joined() + tail
  }
}

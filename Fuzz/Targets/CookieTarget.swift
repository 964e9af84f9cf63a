/// Cookies, dates and media types: the small languages of header fields.
enum CookieTarget {
  static func run(_ bytes: UnsafeRawBufferPointer) {
    let raw = Bytes(copying: bytes)
    if let cookies = try? Cookies(parsing: raw) {
      for cookie in cookies { check(cookies.contains(cookie.name), "a cookie is lost") }
    }
    if let cookie = try? SetCookie(parsing: bytes) {
      check(HeaderValue.isValid(cookie.text), "a cookie with a control character")
      guard let again = try? SetCookie(parsing: cookie.text) else {
        fatalError("\(cookie.text) can not be read again")
      }
      check(again.text == cookie.text, "\(cookie.text) became \(again.text)")
    }
    if let date = try? HTTPDate(parsing: bytes) {
      guard let again = try? HTTPDate(date.text) else {
        fatalError("\(date) can not be read again")
      }
      check(again == date, "\(date) became \(again)")
    }
    if let type = try? MediaType(parsing: raw) {
      guard let again = try? MediaType(type.description) else {
        fatalError("\(type) can not be read again")
      }
      check(again == type, "\(type) became \(again)")
    }
    _ = try? Accept(parsing: raw)
    _ = try? AcceptEncoding(parsing: raw)
    _ = try? AcceptLanguage(parsing: raw)
  }
}

extension HeaderName {
  /// Accept.
  @inlinable public static var accept: HeaderName { HeaderName(unchecked: "Accept") }
  /// Accept-CH.
  @inlinable public static var acceptCH: HeaderName { HeaderName(unchecked: "Accept-CH") }
  /// Accept-Encoding.
  @inlinable public static var acceptEncoding: HeaderName {
    HeaderName(unchecked: "Accept-Encoding")
  }
  /// Accept-Language.
  @inlinable public static var acceptLanguage: HeaderName {
    HeaderName(unchecked: "Accept-Language")
  }
  /// Accept-Ranges.
  @inlinable public static var acceptRanges: HeaderName { HeaderName(unchecked: "Accept-Ranges") }
  /// Access-Control-Allow-Credentials.
  @inlinable public static var accessControlAllowCredentials: HeaderName {
    HeaderName(unchecked: "Access-Control-Allow-Credentials")
  }
  /// Access-Control-Allow-Headers.
  @inlinable public static var accessControlAllowHeaders: HeaderName {
    HeaderName(unchecked: "Access-Control-Allow-Headers")
  }
  /// Access-Control-Allow-Methods.
  @inlinable public static var accessControlAllowMethods: HeaderName {
    HeaderName(unchecked: "Access-Control-Allow-Methods")
  }
  /// Access-Control-Allow-Origin.
  @inlinable public static var accessControlAllowOrigin: HeaderName {
    HeaderName(unchecked: "Access-Control-Allow-Origin")
  }
  /// Access-Control-Expose-Headers.
  @inlinable public static var accessControlExposeHeaders: HeaderName {
    HeaderName(unchecked: "Access-Control-Expose-Headers")
  }
  /// Access-Control-Max-Age.
  @inlinable public static var accessControlMaxAge: HeaderName {
    HeaderName(unchecked: "Access-Control-Max-Age")
  }
  /// Access-Control-Request-Headers.
  @inlinable public static var accessControlRequestHeaders: HeaderName {
    HeaderName(unchecked: "Access-Control-Request-Headers")
  }
  /// Access-Control-Request-Method.
  @inlinable public static var accessControlRequestMethod: HeaderName {
    HeaderName(unchecked: "Access-Control-Request-Method")
  }
  /// Age.
  @inlinable public static var age: HeaderName { HeaderName(unchecked: "Age") }
  /// Allow.
  @inlinable public static var allow: HeaderName { HeaderName(unchecked: "Allow") }
  /// Alt-Svc.
  @inlinable public static var altSvc: HeaderName { HeaderName(unchecked: "Alt-Svc") }
  /// Authorization.
  @inlinable public static var authorization: HeaderName { HeaderName(unchecked: "Authorization") }
  /// Cache-Control.
  @inlinable public static var cacheControl: HeaderName { HeaderName(unchecked: "Cache-Control") }
  /// Connection.
  @inlinable public static var connection: HeaderName { HeaderName(unchecked: "Connection") }
  /// Content-Disposition.
  @inlinable public static var contentDisposition: HeaderName {
    HeaderName(unchecked: "Content-Disposition")
  }
  /// Content-Encoding.
  @inlinable public static var contentEncoding: HeaderName {
    HeaderName(unchecked: "Content-Encoding")
  }
  /// Content-Language.
  @inlinable public static var contentLanguage: HeaderName {
    HeaderName(unchecked: "Content-Language")
  }
  /// Content-Length.
  @inlinable public static var contentLength: HeaderName { HeaderName(unchecked: "Content-Length") }
  /// Content-Location.
  @inlinable public static var contentLocation: HeaderName {
    HeaderName(unchecked: "Content-Location")
  }
  /// Content-Range.
  @inlinable public static var contentRange: HeaderName { HeaderName(unchecked: "Content-Range") }
  /// Content-Security-Policy.
  @inlinable public static var contentSecurityPolicy: HeaderName {
    HeaderName(unchecked: "Content-Security-Policy")
  }
  /// Content-Type.
  @inlinable public static var contentType: HeaderName { HeaderName(unchecked: "Content-Type") }
  /// Cookie.
  @inlinable public static var cookie: HeaderName { HeaderName(unchecked: "Cookie") }
  /// Date.
  @inlinable public static var date: HeaderName { HeaderName(unchecked: "Date") }
  /// ETag.
  @inlinable public static var etag: HeaderName { HeaderName(unchecked: "ETag") }
  /// Expect.
  @inlinable public static var expect: HeaderName { HeaderName(unchecked: "Expect") }
  /// Expires.
  @inlinable public static var expires: HeaderName { HeaderName(unchecked: "Expires") }
  /// Forwarded.
  @inlinable public static var forwarded: HeaderName { HeaderName(unchecked: "Forwarded") }
  /// Host.
  @inlinable public static var host: HeaderName { HeaderName(unchecked: "Host") }
  /// If-Match.
  @inlinable public static var ifMatch: HeaderName { HeaderName(unchecked: "If-Match") }
  /// If-Modified-Since.
  @inlinable public static var ifModifiedSince: HeaderName {
    HeaderName(unchecked: "If-Modified-Since")
  }
  /// If-None-Match.
  @inlinable public static var ifNoneMatch: HeaderName { HeaderName(unchecked: "If-None-Match") }
  /// If-Range.
  @inlinable public static var ifRange: HeaderName { HeaderName(unchecked: "If-Range") }
  /// If-Unmodified-Since.
  @inlinable public static var ifUnmodifiedSince: HeaderName {
    HeaderName(unchecked: "If-Unmodified-Since")
  }
  /// Keep-Alive.
  @inlinable public static var keepAlive: HeaderName { HeaderName(unchecked: "Keep-Alive") }
  /// Last-Event-ID.
  @inlinable public static var lastEventID: HeaderName { HeaderName(unchecked: "Last-Event-ID") }
  /// Last-Modified.
  @inlinable public static var lastModified: HeaderName { HeaderName(unchecked: "Last-Modified") }
  /// Link.
  @inlinable public static var link: HeaderName { HeaderName(unchecked: "Link") }
  /// Location.
  @inlinable public static var location: HeaderName { HeaderName(unchecked: "Location") }
  /// Origin.
  @inlinable public static var origin: HeaderName { HeaderName(unchecked: "Origin") }
  /// Permissions-Policy.
  @inlinable public static var permissionsPolicy: HeaderName {
    HeaderName(unchecked: "Permissions-Policy")
  }
  /// Pragma.
  @inlinable public static var pragma: HeaderName { HeaderName(unchecked: "Pragma") }
  /// Proxy-Authenticate.
  @inlinable public static var proxyAuthenticate: HeaderName {
    HeaderName(unchecked: "Proxy-Authenticate")
  }
  /// Proxy-Authorization.
  @inlinable public static var proxyAuthorization: HeaderName {
    HeaderName(unchecked: "Proxy-Authorization")
  }
  /// Range.
  @inlinable public static var range: HeaderName { HeaderName(unchecked: "Range") }
  /// Referer.
  @inlinable public static var referer: HeaderName { HeaderName(unchecked: "Referer") }
  /// Referrer-Policy.
  @inlinable public static var referrerPolicy: HeaderName {
    HeaderName(unchecked: "Referrer-Policy")
  }
  /// Retry-After.
  @inlinable public static var retryAfter: HeaderName { HeaderName(unchecked: "Retry-After") }
  /// Sec-WebSocket-Accept.
  @inlinable public static var secWebSocketAccept: HeaderName {
    HeaderName(unchecked: "Sec-WebSocket-Accept")
  }
  /// Sec-WebSocket-Extensions.
  @inlinable public static var secWebSocketExtensions: HeaderName {
    HeaderName(unchecked: "Sec-WebSocket-Extensions")
  }
  /// Sec-WebSocket-Key.
  @inlinable public static var secWebSocketKey: HeaderName {
    HeaderName(unchecked: "Sec-WebSocket-Key")
  }
  /// Sec-WebSocket-Protocol.
  @inlinable public static var secWebSocketProtocol: HeaderName {
    HeaderName(unchecked: "Sec-WebSocket-Protocol")
  }
  /// Sec-WebSocket-Version.
  @inlinable public static var secWebSocketVersion: HeaderName {
    HeaderName(unchecked: "Sec-WebSocket-Version")
  }
  /// Server.
  @inlinable public static var server: HeaderName { HeaderName(unchecked: "Server") }
  /// Server-Timing.
  @inlinable public static var serverTiming: HeaderName { HeaderName(unchecked: "Server-Timing") }
  /// Set-Cookie.
  @inlinable public static var setCookie: HeaderName { HeaderName(unchecked: "Set-Cookie") }
  /// Strict-Transport-Security.
  @inlinable public static var strictTransportSecurity: HeaderName {
    HeaderName(unchecked: "Strict-Transport-Security")
  }
  /// TE.
  @inlinable public static var te: HeaderName { HeaderName(unchecked: "TE") }
  /// Trailer.
  @inlinable public static var trailer: HeaderName { HeaderName(unchecked: "Trailer") }
  /// Transfer-Encoding.
  @inlinable public static var transferEncoding: HeaderName {
    HeaderName(unchecked: "Transfer-Encoding")
  }
  /// Upgrade.
  @inlinable public static var upgrade: HeaderName { HeaderName(unchecked: "Upgrade") }
  /// User-Agent.
  @inlinable public static var userAgent: HeaderName { HeaderName(unchecked: "User-Agent") }
  /// Vary.
  @inlinable public static var vary: HeaderName { HeaderName(unchecked: "Vary") }
  /// Via.
  @inlinable public static var via: HeaderName { HeaderName(unchecked: "Via") }
  /// WWW-Authenticate.
  @inlinable public static var wwwAuthenticate: HeaderName {
    HeaderName(unchecked: "WWW-Authenticate")
  }
  /// X-Content-Type-Options.
  @inlinable public static var xContentTypeOptions: HeaderName {
    HeaderName(unchecked: "X-Content-Type-Options")
  }
  /// X-Forwarded-For.
  @inlinable public static var xForwardedFor: HeaderName {
    HeaderName(unchecked: "X-Forwarded-For")
  }
  /// X-Forwarded-Host.
  @inlinable public static var xForwardedHost: HeaderName {
    HeaderName(unchecked: "X-Forwarded-Host")
  }
  /// X-Forwarded-Proto.
  @inlinable public static var xForwardedProto: HeaderName {
    HeaderName(unchecked: "X-Forwarded-Proto")
  }
  /// X-Frame-Options.
  @inlinable public static var xFrameOptions: HeaderName {
    HeaderName(unchecked: "X-Frame-Options")
  }
  /// X-Request-Id.
  @inlinable public static var xRequestID: HeaderName { HeaderName(unchecked: "X-Request-Id") }
  /// traceparent.
  @inlinable public static var traceparent: HeaderName { HeaderName(unchecked: "traceparent") }
  /// tracestate.
  @inlinable public static var tracestate: HeaderName { HeaderName(unchecked: "tracestate") }
}

import CSwaggerUI
import HazelCore
import HazelKernel

/// A file that the pages need, by its name: they are parts of the program.
enum PageAsset: String, CaseIterable {
  case bundle = "swagger-ui-bundle.js"
  case styles = "swagger-ui.css"
  case icon = "favicon.png"
  case redirect = "oauth2-redirect.js"
  case start = "start.js"
  case pages = "pages.css"
  case reading = "reading.css"

  /// The version of Swagger UI.
  static let version: String = C_SWAGGER_UI_VERSION

  /// The content. The pages keep it, so that it is copied from the program once.
  var content: CachedContent {
    let file = file
    let memory = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    return CachedContent(
      Bytes(copying: memory), type: type, digest: isOurs ? nil : C_SWAGGER_UI_DIGEST,
      isCompressed: self == .bundle || self == .styles)
  }

  /// The name with the digest behind it: a browser that has the file never asks for it again.
  var link: String { "\(rawValue)?v=\(Self.digests[self] ?? C_SWAGGER_UI_DIGEST)" }

  private var isOurs: Bool {
    switch self {
    case .start, .pages, .reading: true
    case .bundle, .styles, .icon, .redirect: false
    }
  }

  /// The digests of our own files, which are small.
  private static let digests: [PageAsset: String] = Dictionary(
    uniqueKeysWithValues: allCases.filter(\.isOurs).map { asset in
      (asset, String(asset.content.tag.dropFirst().dropLast()))
    })

  private var file: CSwaggerUIFile {
    switch self {
    case .bundle: c_swagger_ui_bundle()
    case .styles: c_swagger_ui_styles()
    case .icon: c_swagger_ui_icon()
    case .redirect: c_swagger_ui_oauth2_redirect()
    case .start: c_swagger_ui_start()
    case .pages: c_swagger_ui_pages()
    case .reading: c_swagger_ui_reading()
    }
  }

  private var type: HeaderValue {
    switch self {
    case .bundle, .redirect, .start: "text/javascript; charset=utf-8"
    case .styles, .pages, .reading: "text/css; charset=utf-8"
    case .icon: "image/png"
    }
  }
}

import HazelCore
import HazelKernel

/// What the pages have around their content.
struct PageFrame {
  let title: String
  /// What leads from the page to the first page's folder of files: "docs/", "../".
  let base: String
  let styles: [PageAsset]
  let scripts: [PageAsset]

  init(title: String, base: String, styles: [PageAsset], scripts: [PageAsset] = []) {
    self.title = title
    self.base = base
    self.styles = styles
    self.scripts = scripts
  }

  /// The page as a whole.
  ///
  /// - Parameters:
  ///   - body: what stands in it.
  ///   - policy: its content security policy.
  func page(_ body: HTML, policy: String) throws(HTTPError) -> CachedContent {
    var head: HTML = ""
    for style in styles {
      head = "\(head)<link rel=\"stylesheet\" href=\"\(link(style))\">\n"
    }
    for script in scripts {
      head = "\(head)<script src=\"\(link(script))\" defer></script>\n"
    }
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="icon" type="image/png" href="\(link(.icon))">
      \(head)</head>
      <body>
      \(body)
      </body>
      </html>

      """
    var headers = HeaderFields()
    try headers.set(.contentSecurityPolicy, to: policy)
    headers.set(.referrerPolicy, "no-referrer")
    return CachedContent(page.text, type: .html, headers: headers)
  }

  private func link(_ asset: PageAsset) -> String { "\(base)assets/\(asset.link)" }
}

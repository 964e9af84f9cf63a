public import HazelCore
public import HazelOpenAPI

extension HazelApp {
  /// The OpenAPI document of the application, made of its routes without running it.
  ///
  /// ```swift
  /// @Test func theDocumentIsTheOneThatWasAgreedOn() throws {
  ///   let app = HazelApp(ShopModule(), name: "bookshop")
  ///   #expect(try app.openAPIDocument().json() == snapshot)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - options: what the document says beside what the code does.
  ///   - selection: which routes stand in it; all by default.
  public func openAPIDocument(
    _ options: OpenAPIOptions = OpenAPIOptions(), _ selection: DocumentSelection = .all
  ) -> OpenAPIDocument {
    interface.openAPI(options, selection).document
  }
}

extension ApplicationInterface {
  /// The OpenAPI document of the application, with what could not be said in it.
  ///
  /// - Parameters:
  ///   - options: what the document says beside what the code does.
  ///   - selection: which routes stand in it; all by default.
  public func openAPI(
    _ options: OpenAPIOptions = OpenAPIOptions(), _ selection: DocumentSelection = .all
  ) -> GeneratedDocument {
    DocumentGenerator.document(of: self, options, selection)
  }

  /// The versions that routes belong to, in the order in which they come.
  public var versions: [String] {
    var versions: [String] = []
    for version in routes.lazy.filter({ !$0.isHidden }).flatMap(\.versions)
    where !versions.contains(version) { versions.append(version) }
    return versions.sorted { $0.isEarlierVersion(than: $1) }
  }
}

extension String {
  /// Whether a version comes before another: "9" before "10".
  fileprivate func isEarlierVersion(than other: String) -> Bool {
    utf8.count != other.utf8.count ? utf8.count < other.utf8.count : self < other
  }
}

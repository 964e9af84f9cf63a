extension HazelApp {
  /// All routes, with guards, handlers and places.
  ///
  /// Asking for it freezes the routes, as running does.
  ///
  /// - Throws: ``BootError`` with everything that is wrong with the routes.
  public var routes: RouteList {
    get throws(BootError) { try composed().routes }
  }

  /// Prints all routes to standard output.
  ///
  /// - Parameter asJSON: whether programs are to read it; a table for people by default.
  /// - Throws: ``BootError`` with everything that is wrong with the routes.
  public func printRoutes(asJSON: Bool = false) throws(BootError) {
    let routes = try routes
    System.print(asJSON ? routes.json : routes.text)
  }
}

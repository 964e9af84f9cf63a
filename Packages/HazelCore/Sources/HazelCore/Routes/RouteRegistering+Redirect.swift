import HazelKernel

extension HazelApp {
  /// Sends clients from one path to another, whatever their method, with the query they came with.
  ///
  /// ```swift
  /// app.redirect("/old/*rest", to: "/books/*rest", permanent: true)
  /// app.redirect("/manual", to: "https://docs.example.com/")
  /// ```
  ///
  /// - Parameters:
  ///   - path: the pattern of the path.
  ///   - target: a path, in which `:name` and `*name` stand for what the pattern captured, or the
  ///     URL of another site, which may hold them as well.
  ///   - permanent: whether clients may keep it in mind: 308 instead of 307; false by default.
  ///   - file: where the redirect is written, for messages.
  ///   - line: where the redirect is written, for messages.
  public func redirect(
    _ path: String, to target: String, permanent: Bool = false, file: String = #fileID,
    line: Int = #line
  ) {
    let location = SourceLocation(file: file, line: line)
    let template = RedirectTarget(target)
    let status: HTTPStatus = permanent ? .permanentRedirect : .temporaryRedirect
    let handler = Handler.sync { request throws(HandlerError) in
      var response = Response(status: status)
      response.headers[.location] = try HeaderValue(template.location(for: request))
      return response
    }
    let check = RouteTrait { configuration in template.check(&configuration) }
    register(
      RouteDefinition(nil, path, body: .ignore, location: location, handler: handler),
      [.versionNeutral, .hidden, check])
  }
}

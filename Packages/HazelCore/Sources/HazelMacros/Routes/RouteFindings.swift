/// What can be wrong with a controller and its routes.
enum RouteFindings {
  static func notMethod(_ verb: String) -> Finding {
    Finding("HZ150", "'@\(verb)' belongs on a method of a controller")
  }
  static func orphan(_ verb: String) -> Finding {
    Finding(
      "HZ151",
      "'@\(verb)' does nothing here: it must stand in the body of a type marked '@Controller'")
  }
  static let pathNotLiteral = Finding(
    "HZ152", "the path must be a string literal, so that it can be checked here")
  static let pathInterpolated = Finding(
    "HZ153",
    "the path must be a plain string literal without interpolation; "
      + "what varies is a parameter such as \":id\"")
  static func malformed(_ path: String, _ problem: String) -> Finding {
    Finding("HZ154", "the pattern \"\(path)\" is malformed: \(problem)")
  }
  static func unbound(_ name: String, _ type: String, _ path: String) -> Finding {
    Finding(
      "HZ155",
      "nothing in the request is bound to '\(name)': it is not in the path \"\(path)\", "
        + "has no attribute such as @Query or @Body, and '\(type)' is no context type")
  }
  static func noParameter(_ name: String, _ method: String) -> Finding {
    Finding("HZ156", "path parameter ':\(name)' has no parameter of that name in '\(method)'")
  }
  static func twoBodies(_ first: String) -> Finding {
    Finding("HZ157", "a request has one body, and parameter '\(first)' already takes it")
  }
  static func noBody(_ source: String, _ verb: String) -> Finding {
    Finding("HZ158", "'@\(source)' on '@\(verb)': such a request has no body to bind")
  }
  static func modifier(_ name: String) -> Finding {
    Finding("HZ159", "a route handler can not be '\(name)'")
  }
  static func generic(_ parameters: String) -> Finding {
    Finding(
      "HZ160", "a route handler can not be generic: there is no caller to choose '\(parameters)'")
  }
  static func variadic(_ name: String) -> Finding {
    Finding("HZ161", "a route handler can not have a variadic parameter; make '\(name)' an array")
  }
  static func inoutParameter(_ name: String) -> Finding {
    Finding("HZ162", "a route handler can not have an 'inout' parameter such as '\(name)'")
  }
  static func mayBeMissing(_ name: String) -> Finding {
    Finding(
      "HZ163",
      "path parameter ':\(name)?' may be left out: '\(name)' must be an optional or have "
        + "a default value")
  }
  static func alwaysPresent(_ name: String) -> Finding {
    Finding("HZ164", "path parameter ':\(name)' is always there: '\(name)' can not be an optional")
  }
  static func twoHandlers(_ name: String) -> Finding {
    Finding(
      "HZ165",
      "two handlers are named '\(name)': the name is that of the operation and must be unique")
  }
  static func twoSources(_ name: String, _ first: String) -> Finding {
    Finding("HZ166", "parameter '\(name)' already comes from '@\(first)'")
  }
  static func ruleAtParameter(_ name: String, _ rule: String) -> Finding {
    Finding(
      "HZ176",
      "'@\(rule)' is a rule for fields of a @DTO: give '\(name)' to one, and take that with "
        + "'@Query(.all)'")
  }
  static func unknownSource(_ name: String, _ suggestion: String) -> Finding {
    Finding("HZ167", "'@\(name)' is no source of parameters; did you mean '@\(suggestion)'?")
  }
  static func unsendable(_ kind: String) -> Finding {
    Finding(
      "HZ168",
      "a route handler can not return \(kind): return an Encodable type, which is sent as "
        + "JSON, or a ResponseConvertible one")
  }
  static func twoVerbs(_ first: String) -> Finding {
    Finding("HZ169", "a method answers one route, and this one already has '@\(first)'")
  }
  static let eventsWithoutResult = Finding(
    "HZ170", "a handler with '@Sse' must return its events: 'ServerSentEvents' or an AsyncSequence")
  static let streamNotAsync = Finding(
    "HZ171", "a handler that streams its body must be 'async', for the content is not there yet")
  static func notInPath(_ name: String, _ path: String) -> Finding {
    Finding("HZ172", "'@Param(\"\(name)\")': the path \"\(path)\" has no parameter ':\(name)'")
  }
  static func notController(_ kind: String) -> Finding {
    Finding("HZ173", "'@Controller' belongs on a struct, a final class or an actor, not on \(kind)")
  }
  static func classNotFinal(_ name: String) -> Finding {
    Finding("HZ174", "the controller '\(name)' must be 'final'")
  }
  static func genericController(_ name: String) -> Finding {
    Finding(
      "HZ175", "the controller '\(name)' can not be generic: there is no caller to choose its types"
    )
  }
}

// Odd names and comments are what these controllers are for.
// swift-format-ignore-file: AlwaysUseLowerCamelCase, NoBlockComments

import HazelCore

// Types named as ours, in a scope of their own so that nobody else sees them.

enum OddShop {
  struct Response: Codable, Sendable { var text: String }
  struct Route: Codable, Sendable { var stops: Int }
  struct Request: Codable, Sendable { var wish: String }
  struct Error: Codable, Sendable { var reason: String }
  struct Violation: Codable, Sendable { var count: Int }

  @DTO struct HTTPStatus { var code: Int }

  @DTO struct String2 {
    var `default`: Int = 1
    var `in`: Swift.String
    var self_: Bool = true
  }

  @Controller("/odd")
  struct Inner {
    @Get("/response") func response() -> Response { Response(text: "mine") }
    // A remark between attribute and method.
    @Get("/route")
    /* and another one */ func route() -> Route { Route(stops: 3) }
    @Post("/request") func request(@Body wish: Request) -> Request { wish }
    @Get("/error") func error() throws -> [Error] { [Error(reason: "none")] }
    @Post("/status") func status(@Body status: HTTPStatus) -> HTTPStatus { status }
    @Post("/names") func names(@Body names: String2) -> String2 { names }
    @Get("/default") func `default`(@Query `in`: Int = { 1 + 1 }(), @Query("repeat") `repeat`: Int?)
      -> [Int]
    {
      [`in`, `repeat` ?? 0]
    }
    @Get("/context/:binder/:context/:owner")
    func shadow(
      binder: Int, context: Int, owner: Int, @Query routes: Int = 4, @Query value: Int = 5
    )
      -> [Int]
    {
      [binder, context, owner, routes, value]
    }
    @Get("/available") @available(macOS 13, *) func available() -> [Int] { [1] }
    @Get("/tuple") func pair() -> ([Swift.String: [Int?]]) { ["a": [1, nil]] }

    #if DEBUG
      @Get("/debug") func debugging() -> [Int] { [2] }
    #endif
    #if HAZEL_NEVER
      @Get("/never") func never() -> NoSuchType { NoSuchType() }
    #endif

    @Get("/private") private func secret() -> [Int] { [3] }
    @Get("/inout/:name") fileprivate func label(name _: Swift.String, @Query of count: Int = 1)
      -> [Int]
    { [count] }
  }
}

extension OddShop {
  @Controller("/extended")
  actor Extended {
    @Get func extended() -> [Int] { [6] }
  }
}

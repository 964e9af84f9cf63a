import HazelCore

@Controller("/covers")
struct UploadController {
  @Put("/:name") func store(name: String, @Body content: RequestBody) async throws -> NoContent {
    for try await _ in content {}
    return NoContent()
  }
  @Post("/form") func form(@Form title: String, @Form(.all) fields: [String: String]) -> HTML {
    "<p>\(title)</p>"
  }
  @All("/*path") func rest(path: String, context: RequestContext) -> Redirect {
    .temporary("/covers/form")
  }
}

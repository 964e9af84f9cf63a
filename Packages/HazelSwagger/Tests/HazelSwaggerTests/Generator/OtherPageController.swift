import HazelCore

/// A controller whose type of results has the name of a type in another file.
let otherPageController: any Controller.Type = OtherPageController.self

@DTO private struct ListedPage { var lines: [String] }

@Controller("/pages/new")
private struct OtherPageController {
  @Get func page() -> ListedPage { ListedPage(lines: []) }
}

public import HazelKernel
import Testing

extension TestResponse {
  /// Expects a status, and otherwise records an issue that shows the response.
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - fileID: the file of an issue; by default the one that calls this.
  ///   - filePath: the path of the file.
  ///   - line: the line of an issue.
  ///   - column: the column of an issue.
  /// - Returns: the response, to go on with.
  @discardableResult
  public func expect(
    _ status: HTTPStatus, fileID: String = #fileID, filePath: String = #filePath,
    line: Int = #line, column: Int = #column
  ) -> TestResponse {
    if self.status != status {
      Issue.record(
        "expected \(status.code): \(self)",
        sourceLocation: .init(fileID: fileID, filePath: filePath, line: line, column: column))
    }
    return self
  }

  /// Expects problem details (RFC 9457), and otherwise records an issue that says what differs.
  ///
  /// ```swift
  /// try await app.post("/books", json: draft)
  ///   .expectProblem(.unprocessableContent, code: "validation_failed", pointer: "/title")
  /// ```
  ///
  /// - Parameters:
  ///   - status: the status.
  ///   - code: the `code` of the problem; any by default.
  ///   - pointer: a part of the body that has to be among the errors; none by default.
  ///   - parameter: a parameter that has to be among the errors; none by default.
  ///   - fileID: the file of an issue; by default the one that calls this.
  ///   - filePath: the path of the file.
  ///   - line: the line of an issue.
  ///   - column: the column of an issue.
  /// - Returns: the problem; nil when the content is something else.
  @discardableResult
  public func expectProblem(
    _ status: HTTPStatus, code: String? = nil, pointer: String? = nil, parameter: String? = nil,
    fileID: String = #fileID, filePath: String = #filePath, line: Int = #line,
    column: Int = #column
  ) -> TestProblem? {
    var differences: [String] = []
    if self.status != status { differences.append("the status is \(self.status.code)") }
    let type = header(.contentType) ?? "none"
    if type != HeaderValue.problemJSON.text { differences.append("the media type is \(type)") }
    let problem = try? json(as: TestProblem.self)
    if let problem {
      if problem.status != status.code {
        differences.append("the member `status` is \(problem.status)")
      }
      if let code, problem.code != code {
        differences.append("the code is \(problem.code ?? "missing")")
      }
      let errors = problem.errors ?? []
      if let pointer, !errors.contains(where: { $0.pointer == pointer }) {
        differences.append("no error is at \(pointer)")
      }
      if let parameter, !errors.contains(where: { $0.parameter == parameter }) {
        differences.append("no error is about the parameter \(parameter)")
      }
    } else {
      differences.append("the content is no problem")
    }
    if !differences.isEmpty {
      let wanted = code.map { "\(status.code) \($0)" } ?? "\(status.code)"
      let found = differences.joined(separator: ", ")
      Issue.record(
        "expected a problem \(wanted), but \(found): \(self)",
        sourceLocation: .init(fileID: fileID, filePath: filePath, line: line, column: column))
    }
    return problem
  }
}

public import HazelKernel

extension DTOError: HTTPErrorConvertible {
  /// 400 for text that is no JSON, 422 with every violation.
  public var httpError: HTTPError { httpError(ruleStatus: .unprocessableContent) }
}

/// Asks until the answer is yes, or until patience ends.
///
/// - Parameters:
///   - limit: how long to go on asking.
///   - condition: the question.
/// - Returns: whether the answer was yes.
package func eventually(
  within limit: Duration = Patience.usual,
  _ condition: () async throws -> Bool
) async rethrows -> Bool {
  let deadline = ContinuousClock.now + limit
  while try await !condition() {
    guard ContinuousClock.now < deadline else { return false }
    try? await Task.sleep(for: .milliseconds(2))
  }
  return true
}

import HazelCore

/// Takes money from readers. Tests put another in its place.
protocol Till: Sendable {
  func charge(_ amount: Money, to reader: Int) async throws(TillError)
}

/// Writes everything down, to be paid at the end of the month.
@Injectable(as: (any Till).self)
struct HouseAccounts: Till {
  func charge(_ amount: Money, to reader: Int) async {}
}

/// Charges readers, and does not give up at once.
@Injectable struct Cashier {
  let till: any Till

  @Retry(3, while: { $0 is TillError })
  func charge(_ amount: Money, to reader: Int) async throws(TillError) {
    try await till.charge(amount, to: reader)
  }
}

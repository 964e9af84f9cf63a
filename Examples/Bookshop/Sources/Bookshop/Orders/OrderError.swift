import HazelCore

/// Why something can not be done with an order.
enum OrderError: Error {
  case cancelledBefore(Int)
}

extension OrderError: HTTPErrorConvertible {
  var httpError: HTTPError {
    switch self {
    case .cancelledBefore(let id):
      HTTPError(.conflict, code: "order_cancelled", detail: "order \(id) was cancelled before")
    }
  }
}

/// The till can not take money at the moment.
struct TillIsBusy: Error, HTTPErrorConvertible {
  var httpError: HTTPError {
    HTTPError(.serviceUnavailable, code: "till_busy", headers: [.retryAfter: "60"])
  }
}

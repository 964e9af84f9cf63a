import HazelCore

/// Why something can not be done with an order.
enum OrderError: Error {
  case cancelledBefore(Int)
  case tooManyCopies(most: Int)
}

extension OrderError: HTTPErrorConvertible {
  var httpError: HTTPError {
    switch self {
    case .cancelledBefore(let id):
      HTTPError(.conflict, code: "order_cancelled", detail: "order \(id) was cancelled before")
    case .tooManyCopies(let most):
      HTTPError(.conflict, code: "too_many_copies", detail: "an order has \(most) copies at most")
    }
  }
}

/// The till can not take money at the moment.
struct TillIsBusy: Error, HTTPErrorConvertible {
  var httpError: HTTPError {
    HTTPError(.serviceUnavailable, code: "till_busy", headers: [.retryAfter: "60"])
  }
}

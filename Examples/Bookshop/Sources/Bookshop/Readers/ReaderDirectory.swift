import HazelCore
import Synchronization

/// Knows readers by their tokens. A real shop would ask a service, and keep no token as it is.
@Injectable final class ReaderDirectory {
  private let readers: Mutex<[String: Reader]> = Mutex([
    "ada": Reader(id: 1, name: "Ada", role: .reader),
    "grace": Reader(id: 2, name: "Grace", role: .staff),
  ])

  /// The reader with a token; nil when nobody has it.
  func reader(with token: String) -> Reader? {
    readers.withLock { $0[token] }
  }

  /// Makes an account.
  func add(_ signUp: SignUp) -> Account {
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    return readers.withLock { readers in
      let reader = Reader(id: readers.count + 1, name: signUp.name, role: .reader)
      readers[token] = reader
      return Account(reader: reader, token: token)
    }
  }
}

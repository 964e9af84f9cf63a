import Synchronization

/// How requests are made to come from a user, by the type of the user.
final class Authenticators: Sendable {
  typealias Authenticate = @Sendable (any Sendable, inout TestRequest) async throws -> Void

  private let entries: Mutex<[ObjectIdentifier: Authenticate]> = Mutex([:])

  subscript(type: any Any.Type) -> Authenticate? {
    get { entries.withLock { $0[ObjectIdentifier(type)] } }
    set { entries.withLock { $0[ObjectIdentifier(type)] = newValue } }
  }
}

extension TestApp {
  /// Says how a request is made to come from a user, for ``TestClient/as(_:)``.
  ///
  /// ```swift
  /// app.authenticate(Reader.self) { reader, request in
  ///   request.headers[.authorization] = "Bearer \(reader.id)"
  /// }
  /// let response = try await app.as(Reader(id: 7)).get("/orders")
  /// ```
  ///
  /// - Parameters:
  ///   - type: the type of the users.
  ///   - authenticate: changes a request of such a user.
  public func authenticate<User: Sendable>(
    _ type: User.Type,
    _ authenticate: @escaping @Sendable (User, inout TestRequest) async throws -> Void
  ) {
    authenticators[type] = { user, request in
      guard let user = user as? User else { return }
      try await authenticate(user, &request)
    }
  }

  /// Makes a client whose requests come from a user.
  ///
  /// - Parameter user: a user of a type that ``authenticate(_:_:)`` was called for, or a
  ///   ``TestUser``.
  public func `as`<User: Sendable>(_ user: User) -> TestClient {
    newClient().as(user)
  }
}

extension TestClient {
  /// Makes a client whose requests come from a user.
  ///
  /// - Parameter user: a user of a type that ``TestApp/authenticate(_:_:)`` was called for, or a
  ///   ``TestUser``. Requests of other users are errors.
  public func `as`<User: Sendable>(_ user: User) -> TestClient {
    let authenticators = authenticators
    return decorated { request in
      if let authenticate = authenticators[User.self] {
        try await authenticate(user, &request)
      } else if let user = user as? any TestUser {
        try await user.authenticate(&request)
      } else {
        throw TestError(
          "nothing says how a request comes from a \(User.self): call "
            + "app.authenticate(\(User.self).self) { … } first, or conform it to TestUser")
      }
    }
  }
}

/// A user that knows how its requests look; packages for authentication conform theirs to it.
public protocol TestUser: Sendable {
  /// Makes a request one of this user.
  func authenticate(_ request: inout TestRequest) async throws
}

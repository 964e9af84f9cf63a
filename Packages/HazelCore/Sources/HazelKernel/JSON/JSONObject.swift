/// The members of a JSON object, in their order.
///
/// Looking for a name goes through the members one by one. That is the fastest way for the few
/// members that objects have; who has thousands makes a dictionary of them. Names are compared
/// scalar by scalar, without Unicode normalization (RFC 8259, section 8.3).
public struct JSONObject: Sendable, Equatable {
  /// A name with its value.
  public struct Member: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: the value.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }

    /// Compares name and value.
    public static func == (left: Member, right: Member) -> Bool {
      left.name.utf8.elementsEqual(right.name.utf8) && left.value == right.value
    }
  }

  /// The members in their order.
  public private(set) var members: [Member] = []

  /// Makes an object without members.
  public init() {}

  /// The number of members.
  public var count: Int { members.count }

  /// The value with a name. Setting replaces it in its place or adds it at the end; setting nil
  /// removes it.
  public subscript(name: String) -> JSONValue? {
    get {
      position(of: name).map { members[$0].value }
    }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): members.remove(at: position)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  private func position(of name: String) -> Int? {
    members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Adds a member whose name is known to be new.
  mutating func append(_ name: String, _ value: JSONValue) {
    members.append(Member(name: name, value: value))
  }

  /// Keeps the last member of every name, in the place of the first.
  mutating func removeDuplicates() {
    // Sorted by name, equal names meet, and the first of them comes first.
    var order = Array(members.indices)
    order.sort { left, right in
      let a = members[left].name.utf8
      let b = members[right].name.utf8
      if a.elementsEqual(b) { return left < right }
      return a.lexicographicallyPrecedes(b)
    }
    var isRepeated = [Bool](repeating: false, count: members.count)
    var first = 0
    for next in order.indices.dropFirst() {
      if members[order[first]].name.utf8.elementsEqual(members[order[next]].name.utf8) {
        members[order[first]].value = members[order[next]].value
        isRepeated[order[next]] = true
      } else {
        first = next
      }
    }
    guard isRepeated.contains(true) else { return }
    members = zip(members, isRepeated).filter { !$0.1 }.map { $0.0 }
  }

  /// Compares the members with their order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members == right.members
  }
}

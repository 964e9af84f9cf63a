extension JSONObject {
  /// Makes an object of members in their order.
  ///
  /// This takes less time for many members than setting one after the other.
  ///
  /// - Parameter members: the members; where a name stands twice, the last value counts, in the
  ///   place of the first.
  public init(_ members: some Sequence<Member>) {
    self.init()
    for member in members { append(member.name, member.value) }
    removeDuplicates()
  }
}

/// A place in the document where one value goes, or an object or array that was begun there.
///
/// Everything that `Encodable` types are given is a place in another dress. It has three words, so
/// that existentials hold it without an allocation.
struct JSONEncodingPlace {
  let state: JSONEncodingState
  /// How many objects and arrays are open around the place.
  let level: Int32
  /// Tells this place from others at the same level.
  let serial: UInt32
  /// Where the value is kept if a tree is made.
  let node: JSONEncodingNode?

  var codingPath: [any CodingKey] {
    node?.codingPath ?? state.codingPath(level: Int(level))
  }
}

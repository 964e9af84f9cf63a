/// The frozen form of a route tree: flat tables of plain numbers.
///
/// Matching reads them through pointers, so it counts no references and checks no bounds; every
/// index in them was made by ``RouterTables/init(tree:leaves:staticPaths:)`` and lies within its
/// table. They are never written again, and belong to one ``Router``, which frees them.
struct RouterTables {
  /// A step of the radix tree.
  struct Node {
    /// The bytes to compare; without the first one where a child table led here.
    var prefixStart: UInt32 = 0
    var prefixCount: UInt32 = 0
    /// Children by their first byte: `childCount` entries from `firstKey` on.
    var childStart: UInt32 = 0
    var childCount: UInt16 = 0
    var firstKey: UInt8 = 0
    var leaf: Int32 = -1
    /// What else a segment that starts here may be, or -1.
    var alternatives: Int32 = -1
  }

  /// Parameters and wildcard at the start of a segment.
  struct Alternatives {
    var constrainedStart: UInt32 = 0
    var constrainedEnd: UInt32 = 0
    var parameter: Int32 = -1
    var wildcard: Int32 = -1
  }

  struct Branch {
    var kind: RouteConstraint.Kind
    var valuesStart: UInt32
    var valuesEnd: UInt32
    var node: Int32
  }

  /// A run of bytes in `bytes`.
  struct Run {
    var start: UInt32
    var count: UInt32
  }

  /// An entry of the hash table of paths without parameters.
  struct StaticPath {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var leaf: Int32 = -1
  }

  /// An extension method at a leaf.
  struct ExtensionEntry {
    var slot: Int32
    var route: Int32
  }

  /// The routes of a leaf: one for each method, by position.
  ///
  /// -1 is no route. Smaller numbers are not used yet: when several routes may stand at one leaf
  /// (chosen by host or version), such an entry becomes -2 minus the start of a list of candidates
  /// in a table of its own, tried in order; the first whose conditions hold answers, and when none
  /// does, the walk goes on as if the leaf had no route. What is fast now stays as fast. Conflicts
  /// are then found among routes of a leaf with equal conditions only.
  static var rowLength: Int { 10 }
  /// The position in a row for methods that no route names: routes of all methods.
  static var otherMethods: Int { 9 }

  let nodes: UnsafeMutablePointer<Node>
  let children: UnsafeMutablePointer<Int32>
  let alternatives: UnsafeMutablePointer<Alternatives>
  let branches: UnsafeMutablePointer<Branch>
  let values: UnsafeMutablePointer<Run>
  /// All bytes to compare with; 8 zero bytes follow, so that words can be read at any position.
  let bytes: UnsafeMutablePointer<UInt8>
  let staticPaths: UnsafeMutablePointer<StaticPath>
  /// The size of the hash table less one; the size is a power of two.
  let staticMask: UInt32
  let longestStaticPath: Int
  let rows: UnsafeMutablePointer<Int32>
  /// The methods of each leaf.
  let allowed: UnsafeMutablePointer<UInt64>
  let extensionEntries: UnsafeMutablePointer<ExtensionEntry>
  /// The entries of each leaf.
  let extensionRuns: UnsafeMutablePointer<Run>

  func deallocate() {
    nodes.deallocate()
    children.deallocate()
    alternatives.deallocate()
    branches.deallocate()
    values.deallocate()
    bytes.deallocate()
    staticPaths.deallocate()
    rows.deallocate()
    allowed.deallocate()
    extensionEntries.deallocate()
    extensionRuns.deallocate()
  }
}

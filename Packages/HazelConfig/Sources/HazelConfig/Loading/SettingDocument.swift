import HazelKernel

/// The JSON that a configuration is decoded from.
struct SettingDocument {
  private(set) var bytes: [UInt8] = []
  /// The settings of groups that are left out as a whole.
  private(set) var omitted: [Int] = []
  private let tree: SettingTree
  private let lookups: [SettingLookup]

  /// Puts the values together; what is no value is reported, and `null` stands for it.
  init(tree: SettingTree, lookups: [SettingLookup], report: inout LoadingReport) {
    self.tree = tree
    self.lookups = lookups
    var writer = JSONWriter(capacity: 1024)
    write(tree.root, to: &writer, &report)
    do throws(JSONError) {
      bytes = try writer.finish()
    } catch {
      // Numbers are checked before they are written, so that this can not be.
      bytes = []
    }
  }

  /// Whether a setting is in a group that is left out.
  func omits(_ leaf: SettingTree.Leaf) -> Bool {
    omitted.contains { tree.leaves[$0] === leaf }
  }

  private mutating func write(
    _ nodes: [SettingTree.Node], to writer: inout JSONWriter, _ report: inout LoadingReport
  ) {
    writer.beginObject()
    for node in nodes {
      switch node {
      case .leaf(let index): write(index, to: &writer, &report)
      case .group(let name, let isRequired, let inner):
        let leaves = node.leaves
        guard isRequired || leaves.contains(where: { lookups[$0].isFound }) else {
          omitted += leaves
          continue
        }
        writer.key(escaping: name)
        write(inner, to: &writer, &report)
      }
    }
    writer.endObject()
  }

  private func write(_ index: Int, to writer: inout JSONWriter, _ report: inout LoadingReport) {
    let leaf = tree.leaves[index]
    let lookup = lookups[index]
    guard lookup.isFound else {
      if let value = leaf.groupDefault {
        writer.key(escaping: leaf.setting.name)
        writer.value(value)
      }
      return
    }
    writer.key(escaping: leaf.setting.name)
    if lookup.failure != nil {
      report.addOther(index)
      writer.null()
      return
    }
    switch lookup.winner?.found.value {
    case .json(let value)?: writer.value(value)
    case .text(let text)?:
      do throws(SettingText.Failure) {
        writer.value(try SettingText.json(of: text, as: leaf.schema))
      } catch {
        report.add(error, index)
        writer.null()
      }
    case nil: writer.null()
    }
  }
}

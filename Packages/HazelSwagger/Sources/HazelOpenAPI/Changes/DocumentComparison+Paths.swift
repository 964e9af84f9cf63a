import HazelKernel

extension DocumentComparison {
  mutating func compare() {
    compare(old.paths, new.paths, at: "/paths", isOutgoing: false)
    compare(old.webhooks, new.webhooks, at: "/webhooks", isOutgoing: true)
    place = nil
  }

  /// - Parameter isOutgoing: whether the application sends these requests, so that clients receive
  ///   them and answer.
  mutating func compare(
    _ old: OpenAPIMap<OpenAPIPathItem>, _ new: OpenAPIMap<OpenAPIPathItem>,
    at pointer: String, isOutgoing: Bool
  ) {
    // The name of a parameter in a path is not sent.
    var news: [String: Int] = [:]
    for (index, path) in new.enumerated() { news[PathTemplate.shape(of: path.name)] = index }
    var known: Set<String> = []
    for path in old {
      place = DocumentChange.Place(method: nil, path: path.name)
      let shape = PathTemplate.shape(of: path.name)
      known.insert(shape)
      let place = pointer + "/" + JSONPointer.escaped(path.name)
      guard let index = news[shape] else {
        add(
          isOutgoing ? .webhookRemoved : .pathRemoved, at: place,
          "\(path.name) is gone, with \(Self.methods(path.value))",
          breaks: isOutgoing ? .missingInAnswers : .removedFromRequests)
        continue
      }
      let newPlace = pointer + "/" + JSONPointer.escaped(new[index].name)
      compare(
        resolved(path.value, in: self.old), resolved(new[index].value, in: self.new),
        path: (path.name, new[index].name), at: (place, newPlace), isOutgoing: isOutgoing)
    }
    for path in new where !known.contains(PathTemplate.shape(of: path.name)) {
      place = DocumentChange.Place(method: nil, path: path.name)
      add(
        isOutgoing ? .webhookAdded : .pathAdded,
        at: pointer + "/" + JSONPointer.escaped(path.name),
        "\(path.name) is new, with \(Self.methods(path.value))")
    }
  }

  private mutating func compare(
    _ old: OpenAPIPathItem, _ new: OpenAPIPathItem, path: (old: String, new: String),
    at pointers: (old: String, new: String), isOutgoing: Bool
  ) {
    for operation in old.operations {
      let method = operation.name.uppercased()
      place = DocumentChange.Place(method: method, path: path.old)
      let pointer = pointers.old + "/" + operation.name
      guard let other = new.operations[operation.name] else {
        add(
          .operationRemoved, at: pointer, "\(method) \(path.old) is gone",
          breaks: isOutgoing ? .missingInAnswers : .removedFromRequests)
        continue
      }
      let sides = OperationSides(
        old: operation.value, new: other, oldItem: old, newItem: new, oldPath: path.old,
        newPath: path.new, oldPointer: pointer, newPointer: pointers.new + "/" + operation.name,
        isOutgoing: isOutgoing)
      compare(sides)
    }
    for operation in new.operations where old.operations[operation.name] == nil {
      let method = operation.name.uppercased()
      place = DocumentChange.Place(method: method, path: path.new)
      add(
        .operationAdded, at: pointers.new + "/" + operation.name, "\(method) \(path.new) is new")
    }
  }

  /// A path item with the members of those that it refers to.
  private func resolved(_ item: OpenAPIPathItem, in document: OpenAPIDocument) -> OpenAPIPathItem {
    var item = item
    var hops = 0
    while let reference = item.reference, hops < 16 {
      hops += 1
      item.reference = nil
      let prefix = "#/components/pathItems/"
      guard reference.hasPrefix(prefix),
        let pointer = DocumentPointer.pointer(inFragment: reference),
        let name = JSONPointer.tokens(of: pointer)?.last,
        let other = document.components.pathItems[name]
      else { break }
      for operation in other.operations where item.operations[operation.name] == nil {
        item.operations[operation.name] = operation.value
      }
      item.parameters += other.parameters
      item.reference = other.reference
    }
    return item
  }

  private static func methods(_ item: OpenAPIPathItem) -> String {
    let names = item.operations.names.map { $0.uppercased() }
    return names.isEmpty ? "all its operations" : names.joined(separator: ", ")
  }
}

/// An operation in both documents.
struct OperationSides {
  let old: OpenAPIOperation
  let new: OpenAPIOperation
  let oldItem: OpenAPIPathItem
  let newItem: OpenAPIPathItem
  let oldPath: String
  let newPath: String
  let oldPointer: String
  let newPointer: String
  /// Whether the application sends the request.
  let isOutgoing: Bool
}

import HazelKernel

extension DocumentComparison {
  mutating func compare(_ sides: OperationSides) {
    if let id = sides.old.operationID, id != sides.new.operationID {
      add(
        .operationIDChanged, at: sides.newPointer,
        sides.new.operationID.map { "the operation id \"\(id)\" is \"\($0)\" now" }
          ?? "the operation id \"\(id)\" is gone", breaks: .renamedInCode)
    }
    compareDeprecation(
      sides.old.isDeprecated, sides.new.isDeprecated, "the operation", at: sides.newPointer)
    if !sides.isOutgoing {
      compareParameters(sides)
      compareSecurity(sides)
    }
    compareRequestBodies(sides)
    compareResponses(sides)
    compareCallbacks(sides)
  }

  mutating func compareDeprecation(
    _ old: Bool, _ new: Bool, _ what: String, at pointer: String, part: String? = nil
  ) {
    guard old != new else { return }
    add(
      new ? .deprecated : .undeprecated, at: pointer,
      "\(what) is \(new ? "deprecated" : "not deprecated any more")", part: part)
  }

  private mutating func compareRequestBodies(_ sides: OperationSides) {
    let pointer = sides.newPointer + "/requestBody"
    let direction: SchemaDirection = sides.isOutgoing ? .response : .request
    let old = sides.old.requestBody.flatMap { self.old.components.requestBodies.resolve($0) }
    let new = sides.new.requestBody.flatMap { self.new.components.requestBodies.resolve($0) }
    switch (old, new) {
    case (nil, nil): return
    case (_?, nil):
      add(
        .requestBodyRemoved, at: sides.oldPointer + "/requestBody", "the body is gone",
        breaks: sides.isOutgoing ? .missingInAnswers : .removedFromRequests, part: "request body")
    case (nil, let body?):
      add(
        .requestBodyAdded, at: pointer,
        body.isRequired ? "a body is needed now" : "a body may be sent now",
        breaks: body.isRequired && !sides.isOutgoing ? .refusedRequests : nil,
        part: "request body")
    case (let old?, let new?):
      if old.isRequired != new.isRequired {
        let breaks: BreakReason? =
          sides.isOutgoing
          ? (new.isRequired ? nil : .missingInAnswers)
          : (new.isRequired ? .refusedRequests : nil)
        add(
          new.isRequired ? .requestBodyBecameRequired : .requestBodyBecameOptional, at: pointer,
          "the body is \(new.isRequired ? "needed now" : "not needed any more")",
          breaks: breaks, part: "request body")
      }
      compareContent(
        old.content, new.content, part: "request body", direction,
        at: (sides.oldPointer + "/requestBody/content", pointer + "/content"))
    }
  }

  private mutating func compareResponses(_ sides: OperationSides) {
    let direction: SchemaDirection = sides.isOutgoing ? .request : .response
    for response in sides.old.responses {
      guard let old = self.old.components.responses.resolve(response.value) else { continue }
      let status = response.name
      let pointer = sides.oldPointer + "/responses/" + JSONPointer.escaped(status)
      let range = status.prefix(1) + "XX"
      guard
        let name = [status, String(range), "default"].first(where: {
          sides.new.responses[$0] != nil
        }),
        let new = sides.new.responses[name].flatMap({ self.new.components.responses.resolve($0) })
      else {
        add(
          .responseRemoved, at: pointer, "the answer \(status) is gone",
          breaks: sides.isOutgoing ? .refusedRequests : .missingInAnswers,
          part: "response \(status)")
        continue
      }
      let newPointer = sides.newPointer + "/responses/" + JSONPointer.escaped(name)
      compareHeaders(old, new, part: "response \(status)", at: (pointer, newPointer))
      compareContent(
        old.content, new.content, part: "response \(status)", direction,
        at: (pointer + "/content", newPointer + "/content"))
    }
    for response in sides.new.responses where sides.old.responses[response.name] == nil {
      add(
        .responseAdded,
        at: sides.newPointer + "/responses/" + JSONPointer.escaped(response.name),
        "the answer \(response.name) is new", part: "response \(response.name)")
    }
  }

  private mutating func compareHeaders(
    _ old: OpenAPIResponse, _ new: OpenAPIResponse, part: String,
    at pointers: (old: String, new: String)
  ) {
    for header in old.headers {
      let part = "\(part), header \(header.name)"
      guard
        let match = new.headers.first(where: {
          $0.name.lowercased() == header.name.lowercased()
        })
      else {
        add(
          .headerRemoved, at: pointers.old + "/headers/" + JSONPointer.escaped(header.name),
          "the header field \(header.name) is gone", breaks: .missingInAnswers, part: part)
        continue
      }
      let pointer = pointers.new + "/headers/" + JSONPointer.escaped(match.name)
      guard let old = self.old.components.headers.resolve(header.value),
        let new = self.new.components.headers.resolve(match.value)
      else { continue }
      if old.isRequired != new.isRequired {
        add(
          new.isRequired ? .headerBecameRequired : .headerBecameOptional, at: pointer,
          "the header field \(header.name) is \(new.isRequired ? "always" : "not always") there",
          breaks: new.isRequired ? nil : .missingInAnswers, part: part)
      }
      compareDeprecation(
        old.isDeprecated, new.isDeprecated, "the header field \(header.name)", at: pointer,
        part: part)
      compareSchemas(old.schema, new.schema, part: part, .response, at: pointer + "/schema")
    }
    for header in new.headers
    where !old.headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
      add(
        .headerAdded, at: pointers.new + "/headers/" + JSONPointer.escaped(header.name),
        "the header field \(header.name) is new", part: "\(part), header \(header.name)")
    }
  }

  mutating func compareContent(
    _ old: OpenAPIMap<OpenAPIMediaType>, _ new: OpenAPIMap<OpenAPIMediaType>, part: String,
    _ direction: SchemaDirection, at pointers: (old: String, new: String)
  ) {
    for media in old {
      guard let other = new.first(where: { $0.name.lowercased() == media.name.lowercased() })
      else {
        add(
          .mediaTypeRemoved, at: pointers.old + "/" + JSONPointer.escaped(media.name),
          "the media type \(media.name) is gone",
          breaks: direction == .request ? .removedFromRequests : .missingInAnswers, part: part)
        continue
      }
      compareSchemas(
        media.value.schema, other.value.schema, part: "\(part), \(media.name)", direction,
        at: pointers.new + "/" + JSONPointer.escaped(other.name) + "/schema")
    }
    for media in new
    where !old.contains(where: { $0.name.lowercased() == media.name.lowercased() }) {
      add(
        .mediaTypeAdded, at: pointers.new + "/" + JSONPointer.escaped(media.name),
        "the media type \(media.name) is new", part: part)
    }
  }

  private mutating func compareCallbacks(_ sides: OperationSides) {
    let place = place
    for callback in sides.old.callbacks {
      guard let old = self.old.components.callbacks.resolve(callback.value) else { continue }
      let new =
        sides.new.callbacks[callback.name].flatMap { self.new.components.callbacks.resolve($0) }
        ?? OpenAPICallback()
      compare(
        old.paths, new.paths,
        at: sides.newPointer + "/callbacks/" + JSONPointer.escaped(callback.name),
        isOutgoing: true)
      self.place = place
    }
  }
}

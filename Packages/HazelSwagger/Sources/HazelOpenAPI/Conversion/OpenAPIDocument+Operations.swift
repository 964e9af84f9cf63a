extension OpenAPIDocument {
  /// Changes all operations: of paths, webhooks, callbacks and components.
  mutating func changeOperations(_ change: (inout OpenAPIOperation) -> Void) {
    paths.changeOperations(change)
    webhooks.changeOperations(change)
    components.pathItems.changeOperations(change)
    components.callbacks.changeValues(at: "") { callback, _ in
      callback.paths.changeOperations(change)
    }
  }
}

extension OpenAPIMap<OpenAPIPathItem> {
  fileprivate mutating func changeOperations(_ change: (inout OpenAPIOperation) -> Void) {
    changeEach(at: "") { item, _ in
      item.operations.changeEach(at: "") { operation, _ in
        operation.callbacks.changeValues(at: "") { callback, _ in
          callback.paths.changeOperations(change)
        }
        change(&operation)
      }
    }
  }
}

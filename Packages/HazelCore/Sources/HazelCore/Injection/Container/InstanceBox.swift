/// An instance as the container keeps it: an object, so that instances of all types can stand in one
/// array.
typealias InstanceObject = any AnyObject & Sendable

/// Keeps one instance under the type that it is asked for.
///
/// Whoever reads it knows its type without asking: the container noted it when it matched keys, and
/// equal keys have equal types. So reading is `unsafeDowncast`, and no cast at run time.
final class InstanceBox<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  /// The value of a box that is known to be of this type.
  @inline(__always)
  static func value(of object: InstanceObject) -> Value {
    unsafeDowncast(object, to: InstanceBox<Value>.self).value
  }
}

/// A box of which the type is not known.
protocol ErasedBox {
  var anyValue: Any { get }
}

extension InstanceBox: ErasedBox {
  var anyValue: Any { value }
}

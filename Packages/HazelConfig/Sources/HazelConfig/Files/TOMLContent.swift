import Configuration
import HazelCore

/// Makes values of TOML those of swift-configuration.
struct TOMLContent {
  let bytesDecoder: any ConfigBytesFromStringDecoder

  /// The value as a kind; nil when it is none.
  func content(_ value: JSONValue, as type: ConfigType) -> ConfigContent? {
    switch type {
    case .string: value.string.map { .string($0) }
    case .int: value.int.map { .int($0) }
    case .double: value.double.map { .double($0) }
    case .bool: value.bool.map { .bool($0) }
    case .bytes: bytes(value).map { .bytes($0) }
    case .stringArray: all(value) { $0.string }.map { .stringArray($0) }
    case .intArray: all(value) { $0.int }.map { .intArray($0) }
    case .doubleArray: all(value) { $0.double }.map { .doubleArray($0) }
    case .boolArray: all(value) { $0.bool }.map { .boolArray($0) }
    case .byteChunkArray: all(value) { bytes($0) }.map { .byteChunkArray($0) }
    }
  }

  private func bytes(_ value: JSONValue) -> [UInt8]? {
    value.string.flatMap { bytesDecoder.decode($0) }
  }

  /// What all elements of a list are; nil when one of them is something else.
  private func all<T>(_ value: JSONValue, _ element: (JSONValue) -> T?) -> [T]? {
    guard let elements = value.array else { return nil }
    let converted = elements.compactMap(element)
    return converted.count == elements.count ? converted : nil
  }
}

// Essentials has Date, URL, UUID and Decimal; Apple's platforms have only Foundation.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A type of which a nested query or form reads a value from one text, whatever its `init(from:)`
/// says: so a date is read there as it is read anywhere else.
protocol FormScalarType {}

extension String: FormScalarType {}
extension Bool: FormScalarType {}
extension Double: FormScalarType {}
extension Float: FormScalarType {}
extension Int: FormScalarType {}
extension Int8: FormScalarType {}
extension Int16: FormScalarType {}
extension Int32: FormScalarType {}
extension Int64: FormScalarType {}
extension UInt: FormScalarType {}
extension UInt8: FormScalarType {}
extension UInt16: FormScalarType {}
extension UInt32: FormScalarType {}
extension UInt64: FormScalarType {}
extension UUID: FormScalarType {}
extension Date: FormScalarType {}
extension URL: FormScalarType {}
extension Decimal: FormScalarType {}

import HazelKernel

/// DTOs in an array, a dictionary or an optional: they are written in one go, without Codable.
///
/// Nothing else is, because only DTOs are known to write the same either way.
protocol DTOCollection: JSONEncodable {}

extension Array: DTOCollection where Element: DTO {}
extension Dictionary: DTOCollection where Key == String, Value: DTO {}
extension Optional: DTOCollection where Wrapped: DTO {}

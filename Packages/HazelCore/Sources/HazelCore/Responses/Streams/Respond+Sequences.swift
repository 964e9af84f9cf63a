// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Names with "__" are for generated code.

public import HazelKernel

/// Answers with texts as they come.
public func __respond<Parts: AsyncSequence & Sendable>(
  _ parts: Parts, _ context: RequestContext
) throws -> Response where Parts.Element == String {
  try __respond(StreamedContent(parts), context)
}

/// Answers with bytes as they come.
public func __respond<Parts: AsyncSequence & Sendable>(
  _ parts: Parts, _ context: RequestContext
) throws -> Response where Parts.Element == Bytes {
  try __respond(StreamedContent(parts), context)
}

/// Answers with bytes as they come.
public func __respond<Parts: AsyncSequence & Sendable>(
  _ parts: Parts, _ context: RequestContext
) throws -> Response where Parts.Element == [UInt8] {
  try __respond(StreamedContent(parts), context)
}

/// Answers with lines of JSON as values come.
@_disfavoredOverload
public func __respond<Values: AsyncSequence & Sendable>(
  _ values: Values, _ context: RequestContext
) throws -> Response where Values.Element: Encodable & Sendable {
  try __respond(NDJSON(values), context)
}

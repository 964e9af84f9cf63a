// expansion 1
{
let __hazelCall = HazelCore.AdvisedCall(type: "Catalog", function: "find(_:in:)", location: HazelCore.SourceLocation(file: "Fixture/Composition.swift", line: 6))
return try await HazelCore._hazelAdvice(Traced()).around(__hazelCall) { () async throws -> Int in
return try await HazelCore._hazelAdvice(Retry(3)).around(__hazelCall) { () async throws -> Int in

#sourceLocation(file: "Packages/HazelCore/Tests/MacroFixtures/Advice/Composition.swift", line: 7)
    let count = 3
    return id + count
#sourceLocation()
}}
}

// expansion 2
{
let __hazelCall = HazelCore.AdvisedCall(type: "Catalog", function: "reserve(_:copies:)", location: HazelCore.SourceLocation(file: "Fixture/Composition.swift", line: 12))
return HazelCore._hazelAdvice(Logged("reserves \(copies) of \(id)")).around(__hazelCall) { () -> Swift.Void in

#sourceLocation(file: "Packages/HazelCore/Tests/MacroFixtures/Advice/Composition.swift", line: 13)
    _ = id
#sourceLocation()
}
}

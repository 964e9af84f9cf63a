#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is fed with the bytes that the fuzzer makes up. One program holds all targets, because
/// compiling the kernel takes longer than everything else; HAZEL_FUZZ_TARGET picks one.
private let target: @Sendable (UnsafeRawBufferPointer) -> Void = {
  let name = getenv("HAZEL_FUZZ_TARGET").map { String(cString: $0) } ?? "none"
  switch name {
  case "head": return HeadTarget.run
  case "uri": return URITarget.run
  case "form": return FormTarget.run
  case "json": return JSONTarget.run
  case "cookie": return CookieTarget.run
  case "dotenv": return DotEnvTarget.run
  default:
    fatalError("HAZEL_FUZZ_TARGET must be head, uri, form, json, cookie or dotenv, not \(name)")
  }
}()

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}

/// Ends the program when something that must hold does not: the fuzzer keeps the input.
func check(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

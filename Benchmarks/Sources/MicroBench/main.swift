import HazelKernel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// With `config` as the argument: the nanoseconds of reading settings, once, as a program does at its
// start; with `openapi` those of its OpenAPI document. Else prints one JSON document: {"router": {"200": {path: timing}, …}, "json": {document: {coder: timing}},
// "dto": the same, "injection": {what: timing}}.

extension Timing {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("median")
      writer.double(median)
      writer.key("min")
      writer.double(min)
      writer.key("max")
      writer.double(max)
    }
  }
}

extension JSONBenchmark.Result {
  func write(to writer: inout JSONWriter) {
    writer.key(escaping: name)
    writer.object { writer in
      writer.key("hazel")
      hazel.write(to: &writer)
      writer.key("JSONEncoder")
      foundation.write(to: &writer)
    }
  }
}

if CommandLine.arguments.dropFirst().first == "config" {
  print(try await ConfigBenchmark.firstLoad())
  exit(0)
}
if CommandLine.arguments.dropFirst().first == "openapi" {
  print(try OpenAPIBenchmark.firstDocument())
  exit(0)
}

var writer = JSONWriter()
writer.beginObject()

writer.key("router")
writer.beginObject()
for routeCount in [200, 2_000] {
  writer.key(escaping: "\(routeCount)")
  writer.beginObject()
  for (name, timing) in try RouterBenchmark(routeCount: routeCount).run() {
    writer.key(escaping: name)
    timing.write(to: &writer)
  }
  writer.endObject()
}
writer.endObject()

writer.key("json")
writer.beginObject()
for result in try JSONBenchmark.run() { result.write(to: &writer) }
writer.endObject()

writer.key("dto")
writer.beginObject()
for result in try DTOBenchmark.run() { result.write(to: &writer) }
writer.endObject()

writer.key("injection")
writer.beginObject()
for (name, timing) in try await InjectionBenchmark.run() {
  writer.key(escaping: name)
  timing.write(to: &writer)
}
writer.endObject()

writer.endObject()
print(String(decoding: try writer.finish(), as: UTF8.self))

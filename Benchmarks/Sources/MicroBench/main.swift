import HazelKernel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// With an argument: the nanoseconds of something that a program does once, at its start: `config` reads
// settings, `openapi` makes the document of 100 routes, `boot` and `documented-boot` make their
// application without and with the module that serves it. Else prints one JSON document:
// {"router": {"200": {path: timing}, …}, "json": {document: {coder: timing}}, "dto": the same,
// "injection": {what: timing}}.

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

switch CommandLine.arguments.dropFirst().first {
case "config":
  print(try await ConfigBenchmark.firstLoad())
  exit(0)
case "openapi":
  print(try OpenAPIBenchmark.firstDocument())
  exit(0)
case "boot":
  print(try await OpenAPIBenchmark.boot(isDocumented: false))
  exit(0)
case "documented-boot":
  print(try await OpenAPIBenchmark.boot(isDocumented: true))
  exit(0)
default: break
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

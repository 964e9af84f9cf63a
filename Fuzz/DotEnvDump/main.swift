// Reads .env files from the standard input and prints what the parser makes of each as a line of
// JSON: `Scripts/compare_dotenv.py` compares that with python-dotenv.
//
// A file is three parts: its bytes, the environment as NAME=value with a NUL between, and
// "environment" or "file", whichever goes first. A part is four bytes of length, the lowest first,
// and so many bytes. Texts are printed as hexadecimal digits, since they may be anything.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads so many bytes; nil at the end of the input.
func readBytes(_ count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = bytes.withUnsafeMutableBytes { read(0, $0.baseAddress! + filled, count - filled) }
    guard got > 0 else { return nil }
    filled += got
  }
  return bytes
}

func readPart() -> [UInt8]? {
  guard let length = readBytes(4) else { return nil }
  return readBytes(length.reversed().reduce(0) { $0 << 8 | Int($1) })
}

func hexadecimal(_ text: String) -> String {
  "\"" + text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
}

func describe(
  _ bytes: [UInt8], _ environment: [String: String], _ precedence: DotEnv.Precedence
) -> String {
  do throws(DotEnvError) {
    let file = try DotEnv(
      parsing: bytes, precedence: precedence, expandingWith: { environment[$0] })
    let pairs = file.entries.map { entry in
      "\(hexadecimal(entry.name)):\(entry.value.map { hexadecimal($0) } ?? "null")"
    }
    return #"{"values":{\#(pairs.joined(separator: ","))}}"#
  } catch {
    let problems = error.problems.map { #""\#($0.code.rawValue) \#($0.line):\#($0.column)""# }
    return #"{"problems":[\#(problems.joined(separator: ","))]}"#
  }
}

while let bytes = readPart(), let variables = readPart(), let precedence = readPart() {
  var environment: [String: String] = [:]
  for variable in variables.split(separator: 0) {
    let parts = variable.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    environment[String(decoding: parts[0], as: UTF8.self)] = String(
      decoding: parts[1], as: UTF8.self)
  }
  print(describe(bytes, environment, precedence.elementsEqual("file".utf8) ? .file : .environment))
}

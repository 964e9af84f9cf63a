// expansion 1
public init(host: String, port: Int = 25, password: Secret<String>? = nil, retry: RetryConfig) {
  self.host = host
  self.port = port
  self.password = password
  self.retry = retry
}

// expansion 2
extension MailConfig: HazelConfig.Config, HazelKernel.JSONEncodable, HazelKernel.JSONDecodable, HazelKernel.JSONSchemaProviding, HazelKernel.JSONObjectEncodable, HazelKernel.Validatable, Swift.Sendable, Swift.CustomStringConvertible, Swift.CustomDebugStringConvertible, Swift.CustomReflectable {
  public static func readJSON(from reader: inout HazelKernel.ValidatingReader) throws(HazelKernel.JSONError) -> Self? {
  guard var object = try reader.beginObject() else { return nil }
  var f0: Swift.Optional<String> = nil
  var f1: Swift.Optional<Int> = nil
  var f2: Swift.Optional<Secret<String>?> = nil
  var f3: Swift.Optional<RetryConfig> = nil
  var seen0: Swift.UInt64 = 0
  while let key = try reader.reader.nextKey(&object) {
    var index = -1
    if key.hasEscapes {
      index = HazelKernel.ValidatingReader.index(of: key, in: ["host", "port", "password", "retry"])
    } else {
      switch key.count {
      case 4:
        if key.matches("host") { index = 0 } else if key.matches("port") { index = 1 }
      case 5:
        if key.matches("retry") { index = 3 }
      case 8:
        if key.matches("password") { index = 2 }
      default: break
      }
    }
    switch index {
    case 0: seen0 |= 0x1; f0 = try reader.member("host", as: (String).self)
    case 1: seen0 |= 0x2; f1 = try reader.member("port", as: (Int).self)
    case 2: seen0 |= 0x4; f2 = try reader.member("password", as: (Secret<String>?).self)
    case 3: seen0 |= 0x8; f3 = try reader.member("retry", as: (RetryConfig).self)
    default: try reader.reader.skip()
    }
  }
  if seen0 & 0x1 == 0 { reader.missing("host") }
  if seen0 & 0x2 == 0 { f1 = .some(25) } else { if let x = f1 { let mark = reader.violations.count; __hazelMailConfig.port(x, &reader.violations); reader.violations.locate("port", since: mark) } }
  if seen0 & 0x4 == 0 { f2 = .some(nil) } else { if let x = f2 { let mark = reader.violations.count; __hazelMailConfig.password(x, &reader.violations); reader.violations.locate("password", since: mark) } }
  if seen0 & 0x8 == 0 { reader.missing("retry") }
  guard let f0, let f1, let f2, let f3 else { return nil }
  let value = Self(host: f0, port: f1, password: f2, retry: f3)
  value.validate(into: &reader.violations)
  return value
  }
  public func writeJSON(to writer: inout HazelKernel.JSONWriter) {
  writer.beginObject(); self.writeMembers(to: &writer); writer.endObject()
  }
  public func writeMembers(to writer: inout HazelKernel.JSONWriter) {
  writer.key("host"); self.host.writeJSON(to: &writer)
  writer.key("port"); self.port.writeJSON(to: &writer)
  writer.key("retry"); self.retry.writeJSON(to: &writer)
  }
  public func validateFields(into violations: inout HazelKernel.Violations) {
  do { let mark = violations.count; __hazelMailConfig.port(self.port, &violations); violations.locate("port", since: mark) }
  do { let mark = violations.count; __hazelMailConfig.password(self.password, &violations); violations.locate("password", since: mark) }
  violations.nested(self.password, at: "password")
  violations.nested(self.retry, at: "retry")
  }
  public static func jsonSchema(in definitions: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema {
    definitions.reference(jsonSchemaName) { (d: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema in Self.inlineJSONSchema(in: &d) }
  }
  public static func inlineJSONSchema(in definitions: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema {
  var schema = HazelKernel.JSONSchema.object()
  do {
    var s = (String).jsonSchema(in: &definitions)
    s["description"] = .string("The server that takes the mail.")
    schema.property("host", s, isRequired: true)
  }
  do {
    var s = (Int).jsonSchema(in: &definitions)
    s.setBound("minimum", (1) as Int); s.setBound("maximum", (65535) as Int);
    if definitions.direction == .input { s.setDefault((25) as Int) }
    schema.property("port", s, isRequired: definitions.direction == .input ? false : true)
  }
  if definitions.direction == .input {
    var s = (Secret<String>?).jsonSchema(in: &definitions)
    s.setBound("minLength", (8) as Int);
    s["writeOnly"] = true
    schema.property("password", s, isRequired: false)
  }
  do {
    let s = (RetryConfig).jsonSchema(in: &definitions)
    schema.property("retry", s, isRequired: true)
  }
  return schema
  }
  fileprivate enum __hazelMailConfig {
  static func port(_ value: Int, _ violations: inout HazelKernel.Violations) {
  if value < 1 || value > 65535 { HazelKernel.FieldRules.refuseRange(from: "1", to: "65535", isOpen: false, into: &violations) }
  }
  static func password(_ value: Secret<String>?, _ violations: inout HazelKernel.Violations) {
  if let value1 = value {
  HazelKernel.FieldRules.length(value1.reveal(), from: 8, to: nil, into: &violations)
  }
  }
  }
  public static var settings: [HazelConfig.ConfigSetting] {
    [
      HazelConfig.ConfigSetting("host", variable: "SMTP_HOST", type: (String).self, typeText: "String", isRequired: true, documentation: "The server that takes the mail.", file: "Fixture/MailConfig.swift", line: 7),
      HazelConfig.ConfigSetting("port", type: (Int).self, typeText: "Int", isRequired: false, defaultText: "25", file: "Fixture/MailConfig.swift", line: 8),
      HazelConfig.ConfigSetting("password", type: (Secret<String>?).self, typeText: "Secret<String>?", isRequired: false, isSecret: true, file: "Fixture/MailConfig.swift", line: 9),
      HazelConfig.ConfigSetting("retry", type: (RetryConfig).self, typeText: "RetryConfig", isRequired: true, file: "Fixture/MailConfig.swift", line: 10),
    ]
  }
  public static var settingPaths: [Swift.AnyKeyPath] { [\Self.host, \Self.port, \Self.password, \Self.retry] }
  public static var settingPrefix: [Swift.String] { ["mail"] }
  public static var settingOwner: Swift.String { "MailConfig" }
  public static var jsonSchemaName: Swift.String { "MailConfig" }
  public var description: Swift.String { "MailConfig(host: \(self.host), port: \(self.port), password: <secret>, retry: \(self.retry))" }
  public var debugDescription: Swift.String { "MailConfig(host: \(self.host), port: \(self.port), password: <secret>, retry: \(self.retry))" }
  public var customMirror: Swift.Mirror { Swift.Mirror(self, children: [(label: "host", value: self.host as Any), (label: "port", value: self.port as Any), (label: "password", value: "<secret>" as Any), (label: "retry", value: self.retry as Any)] as [(label: Swift.String?, value: Any)], displayStyle: .struct) }
}

// expansion 3
extension RetryConfig: HazelConfig.Config, HazelKernel.JSONEncodable, HazelKernel.JSONDecodable, HazelKernel.JSONSchemaProviding, HazelKernel.JSONObjectEncodable, HazelKernel.Validatable, Swift.Sendable {
  public static func readJSON(from reader: inout HazelKernel.ValidatingReader) throws(HazelKernel.JSONError) -> Self? {
  guard var object = try reader.beginObject() else { return nil }
  var f0: Swift.Optional<Duration> = nil
  var seen0: Swift.UInt64 = 0
  while let key = try reader.reader.nextKey(&object) {
    var index = -1
    if key.hasEscapes {
      index = HazelKernel.ValidatingReader.index(of: key, in: ["pause"])
    } else {
      switch key.count {
      case 5:
        if key.matches("pause") { index = 0 }
      default: break
      }
    }
    switch index {
    case 0: seen0 |= 0x1; f0 = try reader.member("pause", as: (Duration).self)
    default: try reader.reader.skip()
    }
  }
  if seen0 & 0x1 == 0 { f0 = .some(.seconds(5)) }
  guard let f0 else { return nil }
  let value = Self(pause: f0)
  value.validate(into: &reader.violations)
  return value
  }
  public func writeJSON(to writer: inout HazelKernel.JSONWriter) {
  writer.beginObject(); self.writeMembers(to: &writer); writer.endObject()
  }
  public func writeMembers(to writer: inout HazelKernel.JSONWriter) {
  writer.key("pause"); self.pause.writeJSON(to: &writer)
  }
  public func validateFields(into violations: inout HazelKernel.Violations) {
  violations.nested(self.pause, at: "pause")
  }
  public static func jsonSchema(in definitions: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema {
    definitions.reference(jsonSchemaName) { (d: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema in Self.inlineJSONSchema(in: &d) }
  }
  public static func inlineJSONSchema(in definitions: inout HazelKernel.SchemaDefinitions) -> HazelKernel.JSONSchema {
  var schema = HazelKernel.JSONSchema.object()
  do {
    var s = (Duration).jsonSchema(in: &definitions)
    if definitions.direction == .input { s.setDefault((.seconds(5)) as Duration) }
    schema.property("pause", s, isRequired: definitions.direction == .input ? false : true)
  }
  return schema
  }
  public static var settings: [HazelConfig.ConfigSetting] {
    [
      HazelConfig.ConfigSetting("pause", type: (Duration).self, typeText: "Duration", isRequired: false, defaultText: ".seconds(5)", file: "Fixture/MailConfig.swift", line: 15),
    ]
  }
  public static var settingPaths: [Swift.AnyKeyPath] { [\Self.pause] }
  public static var settingPrefix: [Swift.String] { [] }
  public static var settingOwner: Swift.String { "RetryConfig" }
  public static var jsonSchemaName: Swift.String { "RetryConfig" }
}

// expansion 4
public init(pause: Duration = .seconds(5)) {
  self.pause = pause
}

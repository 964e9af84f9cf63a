// What @Config makes of a struct: reading, rules, a schema, the list of the settings.
public import HazelConfig

@Config(prefix: "mail")
public struct MailConfig {
  /// The server that takes the mail.
  @Env("SMTP_HOST") public var host: String
  @Range(1...65535) public var port: Int = 25
  @Length(8...) public var password: Secret<String>?
  public var retry: RetryConfig
}

@Config
public struct RetryConfig {
  public var pause: Duration = .seconds(5)
}

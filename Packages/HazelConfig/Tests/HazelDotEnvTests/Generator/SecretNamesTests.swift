import HazelDotEnv
import Testing

@Suite("Names that smell of secrets")
struct SecretNamesTests {
  @Test(
    "Secrets",
    arguments: [
      "SECRET", "API_KEY", "apiKey", "JWT_SECRET", "SESSION_SECRET_2", "DB_PASSWORD", "DBPASSWORD",
      "GITHUB_TOKEN", "TOKENS", "KEY_OLD", "PRIVATE_KEY", "AWS_SECRET_ACCESS_KEY", "SENTRY_DSN",
      "SMTP_PASS", "password", "stripe.secret-key", "AUTH", "BASIC_AUTH", "AUTHORIZATION",
      "MAIL_OTP", "OTP_SEED", "SIM_PIN", "BEARER",
    ])
  func secret(name: String) { #expect(SecretNames.isSecret(name)) }

  @Test(
    "Others",
    arguments: [
      "PORT", "PUBLIC_KEY", "JWT_PUBLIC_KEY", "TOKEN_TTL", "PASSWORD_MIN_LENGTH", "MAX_TOKENS",
      "KEYBOARD", "MONKEY", "PWD", "TOKEN_URL", "API_KEY_HEADER", "KEY_FILE", "AUTHOR", "COMPASS",
      "AUTH_URL", "AUTH_PROVIDER", "SPINNER", "PINBOARD", "AUTHORITY",
    ])
  func other(name: String) { #expect(!SecretNames.isSecret(name)) }

  @Test(
    "Values",
    arguments: [
      ("postgres://shop:swordfish@db/books", true), ("postgres://shop@db/books", true),
      ("https://0123abc@errors.example/1", true), ("https://shop.example/@readers", false),
      ("Server=db;User Id=shop;Password=swordfish", true), ("Host=db;pwd=swordfish", true),
      ("Server=db;Password=;Port=1", false), ("Server=db;Database=books", false),
      ("https://maps.example/?api_key=swordfish", true),
      ("https://x.example/a?page=2&access_token=swordfish", true),
      ("https://x.example/a?page=2&author=Austen", false), ("Basic c2hvcDpzd29yZGZpc2g=", true),
      ("https://a.example:8443/books", false), ("amqp://a:p@ss@b", true),
      ("-----BEGIN PRIVATE KEY-----", true), ("a@b.example", false), ("", false),
    ])
  func value(text: String, isSecret: Bool) {
    #expect(SecretNames.isSecret("VALUE", value: text) == isSecret)
  }
}

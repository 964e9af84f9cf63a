/// The attributes that are rules for fields.
enum RuleNames {
  static let all: Set<String> = [
    "Email", "URLText", "UUIDText", "Pattern", "ISODate", "ISODateTime", "NotBlank", "Phone",
    "CreditCard", "IP", "Base64", "SemVer", "Length", "Range", "OneOf", "Items", "Unique",
    "Validate",
  ]
}

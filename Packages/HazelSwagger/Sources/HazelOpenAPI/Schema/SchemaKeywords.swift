/// Where schemas stand in a schema (JSON Schema 2020-12, sections 10 and 11).
enum SchemaKeywords {
  /// What stands under a keyword.
  enum Shape {
    case schema
    case list
    case map
  }

  static func shape(of keyword: String) -> Shape? {
    switch keyword {
    case "items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems":
      .schema
    case "allOf", "anyOf", "oneOf", "prefixItems":
      .list
    case "properties", "patternProperties", "dependentSchemas", "$defs", "definitions":
      .map
    default:
      nil
    }
  }
}

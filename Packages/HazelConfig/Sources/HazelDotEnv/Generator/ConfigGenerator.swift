/// Makes a `@Config` struct of a file of variables.
///
/// Types are seen from the values, comments become documentation, and what smells of a secret becomes
/// a `Secret` whose value is nowhere in the code. The same file always gives the same code.
public struct ConfigGenerator: Sendable {
  private let options: GeneratorOptions

  /// Makes a generator.
  ///
  /// - Parameter options: what the code looks like.
  /// - Throws: ``GeneratorError`` when the name of the struct is none.
  public init(_ options: GeneratorOptions = GeneratorOptions()) throws(GeneratorError) {
    guard SwiftIdentifier.isTypeName(options.typeName) else {
      throw GeneratorError(
        description: "\"\(options.typeName)\" can not be the name of a struct; take letters, digits"
          + " and _, such as AppConfig")
    }
    self.options = options
  }

  /// Makes the code.
  ///
  /// - Parameter file: the variables.
  public func generate(from file: DotEnv) -> GeneratedConfig {
    let plan = SettingPlan(file, options)
    let writer = ConfigWriter(options: options)
    return GeneratedConfig(source: writer.source(of: plan), omissions: plan.omissions)
  }
}

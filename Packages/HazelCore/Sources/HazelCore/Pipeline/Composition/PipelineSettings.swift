import HazelKernel

/// What composition takes from the configuration of an application.
package struct PipelineSettings: Sendable {
  let versioning: Versioning
  let prefix: GlobalPrefix?
  /// How rules are checked and reported.
  let validation: ValidationSettings
  /// Answers errors that no filter answers.
  let respond: RoutePipeline.Responder

  init(_ configuration: HazelApp.Configuration, respond: @escaping RoutePipeline.Responder) {
    versioning = configuration.versioning
    prefix = configuration.prefix
    validation = configuration.validation
    self.respond = respond
  }
}

import HazelKernel

/// What composition takes from the configuration of an application.
package struct PipelineSettings: Sendable {
  let versioning: Versioning
  let prefix: GlobalPrefix?
  /// Answers errors that no filter answers.
  let respond: RoutePipeline.Responder

  init(_ configuration: HazelApp.Configuration, respond: @escaping RoutePipeline.Responder) {
    versioning = configuration.versioning
    prefix = configuration.prefix
    self.respond = respond
  }
}

import Configuration
import HazelCore

extension ConfigLayer {
  /// The layer of the environment of the process.
  ///
  /// Others put names there too, so that unknown ones are nothing to warn of. An empty variable is
  /// no number and no boolean, but absent for them: that is how shells and containers unset one.
  ///
  /// - Parameter variables: the variables by name.
  static func environment(_ variables: [String: String]) -> ConfigLayer {
    self.variables(
      variables, name: "the environment", names: variables.keys.sorted(), isShared: true,
      place: { "\($0) in the environment" })
  }

  /// A layer of variables.
  ///
  /// - Parameters:
  ///   - variables: the variables by name.
  ///   - name: what the layer is called in messages.
  ///   - names: the names that it has.
  ///   - isShared: whether unknown names are nothing to warn of.
  ///   - place: where a variable stands.
  static func variables(
    _ variables: [String: String], name: String, names: [String], isShared: Bool,
    place: @escaping @Sendable (String) -> String
  ) -> ConfigLayer {
    let provider = EnvironmentVariablesProvider(environmentVariables: variables)
    return ConfigLayer(
      name: name, names: names, isShared: isShared, spell: { $0.variable },
      find: { (key, kind) throws(ConfigLayerError) in
        // By the name as it is, since `@Env` may say any; the provider would build its own, which
        // differs for "baseURLPath". It fails for nothing.
        guard let text = try? provider.environmentValue(forName: key.variable) else { return nil }
        if text.isEmpty, kind == .integer || kind == .number || kind == .boolean { return nil }
        return FoundSetting(.text(text), place: place(key.variable))
      })
  }
}

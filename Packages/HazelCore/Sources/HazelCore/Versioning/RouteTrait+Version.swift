extension RouteTrait {
  /// Says which versions of the interface the route belongs to, instead of what its controller says.
  public static func version(_ versions: String...) -> RouteTrait {
    RouteTrait { configuration in
      configuration.versions = []
      for version in versions {
        guard Versioning.isVersion(version) else {
          configuration.report(
            "HZ121", detail: "\"\(version)\" can not be a version",
            hint: "use letters, digits, \".\", \"-\" and \"_\"")
          continue
        }
        if configuration.versions?.contains(version) == false {
          configuration.versions?.append(version)
        }
      }
    }
  }

  /// Says that the route belongs to every version.
  public static var versionNeutral: RouteTrait {
    RouteTrait { $0.versions = [] }
  }

  /// Says which host the route answers for: "api.example.com", or with labels that are captured,
  /// ":tenant.example.com", which `request.parameters` gives.
  ///
  /// Case and port do not matter. A route of a host is preferred to one of all hosts.
  public static func host(_ pattern: String) -> RouteTrait {
    RouteTrait { $0.host = pattern }
  }
}

#if !hasFeature(Embedded)
  /// Durations and sizes as people write them: "30s", "1h30m", "10MB".
  public enum UnitText {}
#endif

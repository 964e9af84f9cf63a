#if !hasFeature(Embedded)
  extension UnitText {
    /// Reads "10MB", "512 KiB", "1.5GiB", "1_000" or "1000"; nil where it is no number of bytes.
    ///
    /// K, M, G and T with "B" behind are powers of 1,000; with "i" or "iB", or bare, powers of 1,024:
    /// "10M" is 10 MiB.
    public static func byteCount(_ text: String) -> ByteCount? {
      guard let number = UnitNumber(text), let unit = unit(number.unit),
        let bytes = number.times(unit)
      else { return nil }
      return .bytes(bytes)
    }

    /// The number in the largest unit that divides it: "1MiB", "1500B".
    public static func text(of count: ByteCount) -> String {
      let bytes = count.bytes
      let units = [(1 << 40, "TiB"), (1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
      for (unit, name) in units where bytes >= unit && bytes % unit == 0 {
        return "\(bytes / unit)\(name)"
      }
      return "\(bytes)B"
    }

    private static func unit(_ name: String) -> Int? {
      switch name.lowercased() {
      case "", "b", "byte", "bytes": 1
      case "kb": 1_000
      case "mb": 1_000_000
      case "gb": 1_000_000_000
      case "tb": 1_000_000_000_000
      case "k", "ki", "kib": 1 << 10
      case "m", "mi", "mib": 1 << 20
      case "g", "gi", "gib": 1 << 30
      case "t", "ti", "tib": 1 << 40
      default: nil
      }
    }
  }
#endif

extension JSONDecimal {
  /// The upper 128 bits of a power of ten from -342 to 308.
  static func powerOfTenBits(_ power: Int) -> (high: UInt64, low: UInt64) {
    let position = 2 * (power + 342)
    return (powersOfTen[position], powersOfTen[position + 1])
  }

  /// The exponent of the first bit of a power of ten: `floor(log2(10^power))`.
  ///
  /// 217706 / 65536 is near enough to log2(10) for the whole table.
  static func binaryExponent(_ power: Int) -> Int {
    (power * 217_706) >> 16
  }

  /// A power of ten from 0 to 22: those that a `Double` holds exactly.
  @inline(__always)
  static func powerOfTen(_ power: Int) -> Double {
    smallPowersOfTen[power]
  }

  private static let smallPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// Random octets and texts that are the same in every run (SplitMix64).
struct OctetSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Up to `length` octets, most of them from `alphabet`.
  mutating func octets(upTo length: Int, alphabet: String) -> [UInt8] {
    let letters = Array(alphabet.utf8)
    let count = Int.random(in: 0...length, using: &self)
    return (0..<count).map { _ in
      Int.random(in: 0..<8, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self)
        : letters[Int.random(in: 0..<letters.count, using: &self)]
    }
  }

  /// Up to `length` characters of all planes, without those below `lowest`.
  mutating func text(upTo length: Int, lowest: UInt32 = 1) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let highest: UInt32 = [0x7f, 0x7ff, 0xffff, 0x10ffff].randomElement(using: &self) ?? 0x7f
      let value = UInt32.random(in: lowest...highest, using: &self)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}

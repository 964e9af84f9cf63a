import HazelKernel

/// A short text that tells contents apart: FNV-1a with 64 bits, as hexadecimal digits.
///
/// It names what this program made itself, so nobody can bring two contents of one digest.
enum Digest {
  static func text(of bytes: Bytes) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { buffer in
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}

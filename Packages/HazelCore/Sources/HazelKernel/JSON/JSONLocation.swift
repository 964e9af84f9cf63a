/// A place in JSON text, worked out from its offset.
///
/// Reading keeps no path and counts no lines. Only when a problem was found is the text gone
/// through once more, from its start to the problem.
package struct JSONLocation {
  package let line: Int
  package let column: Int
  package let pointer: String

  /// Finds a place.
  ///
  /// - Parameters:
  ///   - text: the text; what comes before the offsets should be well-formed.
  ///   - offset: the place whose line and column are wanted.
  ///   - valueOffset: the place whose pointer is wanted.
  package init(in text: UnsafeBufferPointer<UInt8>, at offset: Int, valueOffset: Int) {
    let offset = Swift.min(Swift.max(offset, 0), text.count)
    let valueOffset = Swift.min(Swift.max(valueOffset, 0), text.count)
    var line = 1
    var column = 1
    for position in 0..<offset {
      let byte = text[position]
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
    self.pointer = Self.pointer(to: valueOffset, in: text)
  }

  /// An object or array that is open at the place.
  private struct Frame {
    let isObject: Bool
    /// The position of the element in an array.
    var index = 0
    /// Where the name of the member begins and ends, without the quotes.
    var nameStart = 0
    var nameEnd = 0
    /// Whether the colon after that name was seen.
    var isInMember = false
  }

  private static func pointer(to offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String {
    var frames: [Frame] = []
    var position = 0
    while position < offset {
      let top = frames.count - 1
      switch text[position] {
      case 0x22:
        let start = position + 1
        position = endOfString(in: text, from: start)
        if top >= 0, frames[top].isObject, !frames[top].isInMember, position <= offset {
          frames[top].nameStart = start
          frames[top].nameEnd = position - 1
        }
        continue
      case 0x7b: frames.append(Frame(isObject: true))
      case 0x5b: frames.append(Frame(isObject: false))
      case 0x7d, 0x5d: if top >= 0 { frames.removeLast() }
      case 0x3a: if top >= 0 { frames[top].isInMember = true }
      case 0x2c:
        if top >= 0 {
          frames[top].index += 1
          frames[top].isInMember = false
        }
      default: break
      }
      position += 1
    }
    var pointer = ""
    for frame in frames {
      if !frame.isObject {
        pointer += "/" + String(frame.index)
      } else if frame.isInMember {
        let name = UnsafeBufferPointer(rebasing: text[frame.nameStart..<frame.nameEnd])
        pointer += "/" + JSONPointer.escaped(JSONString.decoded(name))
      }
    }
    return pointer
  }

  /// The position after the closing quote, or the end of the text.
  private static func endOfString(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var position = start
    while position < text.count {
      switch text[position] {
      case 0x22: return position + 1
      case 0x5c: position += 2
      default: position += 1
      }
    }
    return text.count + 1
  }
}

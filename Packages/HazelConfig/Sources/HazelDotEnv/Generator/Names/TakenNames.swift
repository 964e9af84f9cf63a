/// The names that a struct has already.
struct TakenNames {
  private var names: Set<String> = []
  /// The number that a name got last, so that many of one name take no time.
  private var numbers: [String: Int] = [:]

  /// The name, with a number behind it where it is taken.
  mutating func unused(_ name: String) -> String {
    if names.insert(name).inserted { return name }
    var number = numbers[name, default: 1]
    repeat { number += 1 } while !names.insert("\(name)\(number)").inserted
    numbers[name] = number
    return "\(name)\(number)"
  }
}

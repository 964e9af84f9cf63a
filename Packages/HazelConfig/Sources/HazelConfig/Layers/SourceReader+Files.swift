import HazelCore

extension SourceReader {
  private static let placeholder: String = "{environment}"

  /// Reads the directories of secrets.
  mutating func readSecretDirectories() {
    for name in sources.secretDirectories {
      let path = FileSystem.path(name, in: sources.directory)
      look(at: path)
      do throws(SecretProblem) {
        secretLayers.append(.secrets(name, try SecretDirectory(path, limits: sources.limits)))
      } catch {
        report("HZ327", name, error.detail, error.hint)
      }
    }
  }

  /// Reads the files of settings: first those of the profile, then the others.
  mutating func readFiles() {
    guard let files = sources.files else {
      if isProfile { readStandardFiles("config.\(environment)") }
      readStandardFiles("config")
      return
    }
    for name in files where name.contains(Self.placeholder) && isProfile {
      readFile(
        name.split(separator: Self.placeholder, omittingEmptySubsequences: false)
          .joined(separator: environment), isRequired: false)
    }
    for name in files where !name.contains(Self.placeholder) {
      readFile(name, isRequired: true)
    }
  }

  /// Reads the files of one name with every end; one with any of them is enough.
  private mutating func readStandardFiles(_ name: String) {
    let absent = gaps.absent
    let ends = FileFormat.extensions
    for end in ends { readFile("\(name).\(end)", isRequired: false) }
    let missing = gaps.absent.count - absent.count
    gaps.absent = absent
    guard missing == ends.count else { return }
    let others = ends.dropFirst().map { ".\($0)" }.joined(separator: ", ")
    gaps.absent.append("\(name).\(ends[0]) (or \(others))")
  }

  private mutating func readFile(_ name: String, isRequired: Bool) {
    guard let format = FileFormat(path: name) else {
      let ends = FileFormat.extensions.map { ".\($0)" }.joined(separator: ", ")
      report("HZ326", name, "its name does not say what it is", "end its name in one of \(ends)")
      return
    }
    guard let bytes = bytes(of: name, isRequired: isRequired) else { return }
    do throws(FileProblem) {
      let root = try format.parse(bytes, limits: sources.limits)
      fileLayers.append(.file(name, try FileIndex(root)))
    } catch {
      problems.append(error.bootProblem(in: name))
      gaps.unreadable.append(name)
    }
  }
}

import Templates

/// Finds out what a generation reads when the user did not say.
enum ConfigurationSource {
  /// The file in the working directory that is read when nothing else is asked for.
  static let standardFile = "infragen.json5"
  /// The starter that is taken when there is no such file.
  static var standardSystem: String { Templates.systems.first?.name ?? "" }

  /// The source with its name: the standard one replaced by the file or system that it stands for.
  static func resolved(_ source: SystemSelection.Source) throws(Failure) -> SystemSelection.Source {
    guard source == .standard else { return source }
    do throws(SystemError) {
      return try FileStatus(standardFile, followingLinks: false) == nil
        ? .system(standardSystem) : .file(standardFile)
    } catch {
      throw Failure("cannot read \(standardFile): \(error.words)")
    }
  }

  /// The text of a resolved source.
  static func read(_ source: SystemSelection.Source, streams: StandardStreams) throws(Failure) -> ConfigurationFile {
    switch source {
    case .standard: return try read(try resolved(source), streams: streams)
    case .file(let path): return try ConfigurationFile(path, streams: streams)
    case .system(let name):
      guard let system = Templates.named(name) else { throw Failure("there is no system '\(name)'") }
      return ConfigurationFile(name: "\(name)/system.json5", text: system.configuration)
    }
  }
}

import Templates

/// Finds the default configuration.
enum ConfigurationSource {
  /// Default configuration file in the working directory.
  static let standardFile = "infragen.json5"
  /// Starter that is used if the default file does not exist.
  static var standardSystem: String { Templates.systems.first?.name ?? "" }

  /// The source, with the default replaced by its file or starter.
  static func resolved(_ source: SystemSelection.Source) throws(Failure) -> SystemSelection.Source {
    guard source == .standard else { return source }
    do throws(SystemError) {
      return try FileStatus(standardFile, followingLinks: false) == nil
        ? .system(standardSystem) : .file(standardFile)
    } catch {
      throw Failure("cannot read \(standardFile): \(error.words)")
    }
  }

  /// Reads the text of a source.
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

import Templates

/// Finds the default configuration.
enum ConfigurationSource {
  /// Name of the default configuration file.
  static let standardFile = "infragen.json5"
  /// Starter that is generated if there is no default file.
  static var standardSystem: String { Templates.systems.first?.name ?? "" }

  /// Path of the default file: in the working directory, or in the nearest parent folder up to the root of the
  /// repository. Outside a repository parent folders are not searched, because their files belong to something else.
  static func nearestFile() throws(Failure) -> String? {
    var path = standardFile
    do throws(PathProblem) {
      if try exists(path) { return path }
      let here = try ResolvedPath(named: ".").path
      guard let root = Git.root(around: here) else { return nil }
      for _ in Path.chain(here).filter({ $0.utf8.count > root.utf8.count }) {
        path = "../" + path
        if try exists(path) { return path }
      }
      return nil
    } catch {
      throw Failure("cannot read \(path): \(error.words)")
    }
  }

  private static func exists(_ path: String) throws(PathProblem) -> Bool {
    do throws(SystemError) { return try FileStatus(path, followingLinks: false) != nil } catch {
      throw PathProblem(error)
    }
  }

  /// The message for a command that needs a configuration. `option` names another one.
  static func missing(_ options: String) -> Failure {
    Failure(
      "there is no \(standardFile) here or in a parent folder of the repository: create it with 'infragen init', or give "
        + options)
  }

  /// Reads the text of a source.
  static func read(_ source: SystemSelection.Source, streams: StandardStreams) throws(Failure) -> ConfigurationFile {
    switch source {
    case .standard:
      guard let file = try nearestFile() else { throw missing("--config or --system") }
      return try read(.file(file), streams: streams)
    case .file(let path): return try ConfigurationFile(path, streams: streams)
    case .system(let name):
      guard let system = Templates.named(name) else { throw Failure("there is no system '\(name)'") }
      return ConfigurationFile(name: "\(name)/system.json5", text: system.configuration)
    }
  }
}

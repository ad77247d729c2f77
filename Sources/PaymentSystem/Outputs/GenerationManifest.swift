internal import Configuration
import Emitters
import InfraModel
import Templates

/// The outputs that a file lists under `generate`: systems, environments, targets and paths.
public struct GenerationManifest: Sendable {
  /// Location of a system's configuration.
  public enum Source: Sendable, Hashable {
    /// The manifest's own file.
    case own
    /// A starter.
    case system(String)
    /// A file, with its path relative to the manifest's folder.
    case config(String)
  }

  /// An output: a system in one environment and target, with its path.
  public struct Item: Sendable {
    /// Index of its entry in the manifest, starting at 0.
    public let entry: Int
    /// Location of the system's configuration.
    public let source: Source
    /// Name of the environment.
    public let environment: String
    /// Emitter of the target.
    public let emitter: any Emitter
    /// Path relative to the manifest's folder.
    public let path: RelativePath

    /// Name of the target.
    public var target: String { emitter.target }
  }

  static let member = "generate"
  /// Maximum number of outputs.
  private static let limit = 100_000

  private let file: String
  private let tree: JSON5Value
  private let entries: [OutputSettings]
  private let places: SettingPlaces

  /// Reads the manifest of a file. Throws if there is none or if it is invalid.
  public init(file: String, text: [UInt8]) throws(Diagnostics) {
    try self.init(try JSON5.parse(text, file: file), file: file)
  }

  private init(_ tree: JSON5Value, file: String) throws(Diagnostics) {
    guard let list = tree[Self.member] else {
      if let near = tree.members?.first(where: { Suggestion.nearest(to: $0.key, in: [Self.member]) != nil }) {
        throw Diagnostics([
          Diagnostic(at: near.keyLocation, "unknown setting '\(near.key)' (did you mean '\(Self.member)'?)")
        ])
      }
      throw Diagnostics([
        Diagnostic(
          at: tree.location,
          "there is nothing to generate: add what 'infragen generate' writes, such as "
            + "generate: [{ output: \"infra/{environment}/{target}/\" }]")
      ])
    }
    let member = JSON5Member(key: Self.member, keyLocation: list.location, value: list)
    let (settings, places) = try OutputListSettings.readWithPlaces(JSON5Value(.object([member]), at: tree.location))
    entries = settings.generate
    self.places = places
    self.file = file
    self.tree = tree
  }

  /// Throws the errors in the manifest of a description, if it has one, that are visible without other files.
  static func check(_ tree: JSON5Value, file: String) throws(Diagnostics) {
    if tree[member] == nil { return }
    _ = try GenerationManifest(tree, file: file).outputs([:])
  }

  /// Throws if a file contains a manifest but no system.
  static func refuseAlone(_ tree: JSON5Value) throws(Diagnostics) {
    guard isAlone(tree) else { return }
    throw Diagnostics([
      Diagnostic(
        at: tree[member]?.location ?? tree.location, path: member,
        "this file lists what 'infragen generate' writes, and describes no system; to select one of its "
          + "systems, use --system or --config")
    ])
  }

  private static func isAlone(_ tree: JSON5Value) -> Bool {
    tree[member] != nil && tree.members?.allSatisfy { [member, "$schema"].contains($0.key) } == true
  }

  /// Name of the lock file next to the manifest, which records the generated files.
  public var lockName: String {
    let stem = fileName.hasSuffix(".json5") ? String(fileName.dropLast(6)) : fileName
    // Other tools have lock files too, and poetry.json5 must not replace poetry.lock.
    return stem == "infragen" ? "infragen.lock" : stem + ".infragen.lock"
  }

  /// Files that describe systems, each once, with the first setting that names it and its location.
  public var configurations: [(path: String, setting: String, location: SourceLocation)] {
    var found: [(path: String, setting: String, location: SourceLocation)] = []
    var known: Set<String> = []
    for (index, entry) in entries.enumerated() {
      guard let path = entry.config, known.insert(path).inserted else { continue }
      let setting = Self.paths[index].config
      found.append((path, "\(setting)", places.location(of: setting)))
    }
    return found
  }

  /// All outputs in the order of the manifest. Throws all errors together. Leaves out an entry whose file is not in
  /// `descriptions`.
  public func outputs(_ descriptions: [String: DescribedSystem]) throws(Diagnostics) -> [Item] {
    var problems = Diagnostics()
    var outputs: [Item] = []
    var systems = Systems(tree: tree, files: descriptions)
    var reported: Set<String> = []
    for (index, entry) in entries.enumerated() {
      do throws(Diagnostics) {
        outputs += try self.outputs(index, entry, &systems)
        if outputs.count > Self.limit {
          throw Diagnostics([
            problem(Self.paths[index], "a list has at most \(Self.limit) outputs")
          ])
        }
      } catch {
        if outputs.count > Self.limit { throw error }
        // Several entries can report the same error of one configuration.
        problems.report(Diagnostics(error.all.filter { reported.insert($0.description).inserted }))
      }
    }
    let own = [(fileName, "this file"), (lockName, "the file that remembers what was generated")]
    for (entry, words) in OutputCollision.problems(among: outputs, own: own) {
      problems.report(problem(Self.paths[entry].output, words))
    }
    if problems.hasErrors { throw problems }
    return outputs
  }

  private func outputs(
    _ index: Int, _ entry: OutputSettings, _ systems: inout Systems
  ) throws(Diagnostics) -> [Item] {
    var problems = Diagnostics()
    let paths = Self.paths[index]
    func report(_ setting: some SettingPathConvertible, _ message: String) {
      problems.report(problem(setting, message))
    }
    if entry.system != nil, entry.config != nil { report(paths.config, "system and config exclude each other") }
    let source: Source = entry.system.map { .system($0) } ?? entry.config.map { .config($0) } ?? .own
    let isUndescribed = source == .own && Self.isAlone(tree)
    if isUndescribed {
      report(paths, "this file describes no system; set system to the name of a starter, or config to a file")
    }
    var place: OutputPlace?
    if entry.output.isEmpty {
      report(paths, "output is missing; set it to a path such as \"infra/{environment}/{target}/\"")
    } else {
      do { place = try OutputPlace(entry.output) } catch { report(paths.output, error.words) }
    }
    guard !isUndescribed, let system = try systems.system(of: source) else {
      if problems.hasErrors { throw problems }
      return []
    }
    for (number, name) in (entry.environments ?? []).enumerated() where !system.environments.has(name) {
      report(
        paths.environments[number],
        "there is no environment '\(name)'\(Suggestion.hint(for: name, in: system.environments.names, after: number)); the system has "
          + system.environments.listedNames)
    }
    let names = entry.environments ?? system.environments.plainNames
    if names.isEmpty {
      report(paths, "every environment of the system has a pattern for a name: list those that are wanted")
    }
    if problems.hasErrors { throw problems }
    guard let place else { return [] }
    return names.flatMap { environment in
      entry.targets.map { emitter in
        Item(
          entry: index, source: source, environment: environment, emitter: emitter,
          path: place.path([
            ("environment", environment), ("target", emitter.target), ("system", system.name(in: environment)),
          ]))
      }
    }
  }

  /// The systems of a manifest; each one is read once.
  private struct Systems {
    let tree: JSON5Value
    let files: [String: DescribedSystem]
    private var read: [Source: DescribedSystem] = [:]

    init(tree: JSON5Value, files: [String: DescribedSystem]) {
      self.tree = tree
      self.files = files
    }

    mutating func system(of source: Source) throws(Diagnostics) -> DescribedSystem? {
      if let known = read[source] { return known }
      switch source {
      case .own: read[source] = try DescribedSystem(tree)
      case .config(let path): return files[path]
      case .system(let name):
        guard let starter = Templates.named(name) else { return nil }
        read[source] = try DescribedSystem(file: name, text: Array(starter.configuration.utf8), starter: name)
      }
      return read[source]
    }
  }

  private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

  /// Setting paths of the entries.
  private static var paths: ListPaths<OutputPaths> { OutputListPaths(path: SettingPath()).generate }

  private func problem(_ setting: some SettingPathConvertible, _ message: String) -> Diagnostic {
    Diagnostic(at: places.location(of: setting), path: "\(setting.path)", message)
  }
}

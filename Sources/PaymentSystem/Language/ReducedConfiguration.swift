internal import Configuration
import InfraModel

/// A configuration without some of its settings and parts, and without what only they need: links to a removed part,
/// its defaults, what environments change of it, and waivers of findings that are gone.
package struct ReducedConfiguration {
  /// A setting or part to remove.
  private struct Target {
    let path: SettingPath
    /// Collection of the removed part, or of all its parts.
    var collection: String?
    /// Name of the removed part; nil for all of the collection.
    var entry: String?

    init(_ path: SettingPath) {
      self.path = path
      guard case .key(let first)? = path.steps.first else { return }
      if let form = ShortForm.all.first(where: { $0.setting == first }), path.steps.count == 1 {
        (collection, entry) = (form.collection, ShortForm.main)
      } else if path.steps.count == 1, LinkTargets.kinds.contains(where: { $0.collection == first }) {
        collection = first
      } else if case .key(let name)? = path.steps.last, path.steps.count == 2 {
        (collection, entry) = (first, name)
      }
    }

    /// Other name of the removed part, such as `database`.
    var shortName: String? {
      entry == nil || entry == ShortForm.main ? ShortForm.all.first { $0.collection == collection }?.setting : nil
    }
  }

  /// The text that is left.
  package let text: String

  /// Removes settings and parts, each named by its path, such as `waf` or `services.worker`. Throws for a path that the
  /// text does not have, and if the rest describes no system; `origin` is where the paths were given.
  package init(_ text: String, without paths: [String], file: String, origin: String) throws(Diagnostics) {
    let whole = try JSON5Text(text, file: file)
    var targets: [Target] = []
    for path in paths { targets.append(Target(try Self.path(path, in: whole, origin))) }
    var rest = whole.removing({ part in targets.contains { Self.concerns(part, $0) } }, unless: Self.stays)
    // Errors in outputs show only when the variables are correct.
    while case let dangling = try Self.dangling(in: rest, file: file), !dangling.isEmpty {
      let less = try JSON5Text(rest, file: file).removing(
        { dangling.contains(Self.base(of: $0.path).description) }, unless: Self.stays)
      if less == rest { break }
      rest = less
    }
    let unneeded = try Self.unneededWaivers(in: rest, file: file)
    let reduced = try JSON5Text(rest, file: file)
    self.text = reduced.removing({ unneeded.contains($0.path) }, unless: Self.stays)
  }

  /// The path of a setting in the base or in an environment.
  private static func path(_ word: String, in text: JSON5Text, _ origin: String) throws(Diagnostics) -> SettingPath {
    func problem(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: origin, line: 1, column: 1), message)])
    }
    let path: SettingPath
    do throws(Diagnostic) { path = try SettingPath(written: word) } catch { throw problem(error.message) }
    let known = text.parts.map { base(of: $0.path) }
    if known.contains(path) { return path }
    let names = known.filter { 1...2 ~= $0.steps.count }.map(\.description)
    throw problem("the configuration has no '\(word)'\(Suggestion.hint(for: word, in: Set(names).sorted()))")
  }

  /// The path of a setting without its environment.
  private static func base(of path: SettingPath) -> SettingPath {
    path.steps.first == .key("environments") && path.steps.count > 2
      ? SettingPath(Array(path.steps.dropFirst(2))) : path
  }

  private static func concerns(_ part: JSON5Text.Part, _ target: Target) -> Bool {
    let path = base(of: part.path)
    if path == target.path { return true }
    guard let collection = target.collection else { return false }
    if target.entry == nil, path == SettingPath([.key("defaults"), .key(collection)]) { return true }
    let steps = path.steps
    guard let link = steps.firstIndex(where: { $0 == .key("uses") || $0 == .key("on") }) else { return false }
    let linked = steps[steps.index(after: link)...]
    if let short = target.shortName, Array(linked) == [.key(short)] { return true }
    guard linked.first == .key(collection) else { return false }
    guard let entry = target.entry else { return linked.count == 1 }
    switch linked.dropFirst().first {
    case .key(let name)?: return linked.count == 2 && name == entry
    case .index?: return linked.count == 2 && part.text == entry
    case nil: return false
    }
  }

  /// True for an environment, which stays even if it changes nothing any more.
  private static func stays(_ part: JSON5Text.Part) -> Bool {
    part.path.steps.count == 2 && part.path.steps.first == .key("environments")
  }

  /// Paths of the outputs of what is gone, and of the variables with secrets that are. Empty if there are other errors.
  private static func dangling(in text: String, file: String) throws(Diagnostics) -> Set<String> {
    var paths: Set<String> = []
    for name in try source(text, file, nil).environments().plainNames {
      do throws(Diagnostics) { _ = try source(text, file, name).stack() } catch {
        let names = error.all.map(\.path)
        guard names.allSatisfy({ $0.hasPrefix("outputs.") || $0.contains(".secrets.") }) else { return [] }
        paths.formUnion(names)
      }
    }
    return paths
  }

  private static func source(_ text: String, _ file: String, _ environment: String?) -> SystemSource {
    SystemSource(file: file, text: Array(text.utf8), environment: environment, regenerate: "")
  }

  /// Paths of the waivers that no finding needs. Throws if the text describes no system in one of its environments.
  private static func unneededWaivers(in text: String, file: String) throws(Diagnostics) -> Set<SettingPath> {
    let names = try source(text, file, nil).environments().plainNames
    var unused: [String: Set<String>] = [:]
    for name in names {
      let report = try source(text, file, name).reviewed(on: nil).report
      unused[name] = Set(
        report.entries.filter { $0.finding.policy.id == Policy.unusedWaiver.id }.compactMap { entry in
          if case .key(let id)? = entry.finding.setting.steps.last { id } else { nil }
        })
    }
    let everywhere = names.dropFirst().reduce(unused[names.first ?? ""] ?? []) { $0.intersection(unused[$1] ?? []) }
    let own = names.flatMap { name in
      (unused[name] ?? []).map {
        SettingPath([.key("environments"), .key(name), .key("waivers"), .key($0)])
      }
    }
    return Set(everywhere.map { SettingPath([.key("waivers"), .key($0)]) } + own)
  }
}

import Changes
import Configuration
import InfraModel

extension ChangeReport {
  /// The complete report for programs.
  var json: JSON5Value {
    .object([
      ("endangersData", JSON5Value(.boolean(changes.endangersData))),
      ("region", changes.region.map { .object([("before", .text($0.before)), ("after", .text($0.after))]) } ?? .null),
      ("access", JSON5Value(.array(accessLines.map(Self.json)))),
      ("accessNotRead", JSON5Value(.array(unreadAccess.map { .text($0) }))),
      ("interface", JSON5Value(.array(changes.interface.map(Self.json)))),
      ("settings", JSON5Value(.array(changes.settings.map(Self.json)))),
      ("engines", JSON5Value(.array(changes.engines.map(Self.json)))),
    ])
  }

  private static func json(_ line: AccessLine) -> JSON5Value {
    .object([("gained", JSON5Value(.boolean(line.isGained))), ("access", .text(line.words))])
  }

  private static func json(_ change: InterfaceChange) -> JSON5Value {
    .object([
      ("part", .text(change.part.rawValue)), ("name", .text(change.name)),
      ("action", .text(change.isNew ? "added" : "removed")), ("required", JSON5Value(.boolean(change.isRequired))),
    ])
  }

  private static func json(_ change: SettingsChange) -> JSON5Value {
    .object([("engine", .text(change.engine)), ("change", .text(change.words))])
  }

  private static func json(_ engine: EngineChanges) -> JSON5Value {
    .object([
      ("target", .text(engine.engine.target)), ("unchanged", JSON5Value(.integer(engine.unchanged))),
      ("resources", JSON5Value(.array(engine.resources.map(json)))),
    ])
  }

  private static func json(_ resource: ResourceChange) -> JSON5Value {
    .object([
      ("key", .text(resource.key)), ("type", .text(resource.type)), ("address", .text(resource.address)),
      ("action", .text(resource.action.rawValue)),
      ("movedFrom", .textOrNull(resource.movedFrom)), ("effect", .text(resource.effect.word)),
      ("consequence", .text(resource.words)),
      ("refused", JSON5Value(.boolean((resource.consequence?.outcome ?? .happens) != .happens))),
      ("keepsData", JSON5Value(.boolean(resource.keepsData))),
      ("endangersData", JSON5Value(.boolean(resource.endangersData))),
      ("properties", JSON5Value(.array(resource.properties.map(json)))),
    ])
  }

  private static func json(_ property: PropertyChange) -> JSON5Value {
    .object([
      ("path", .text(property.path)), ("before", .textOrNull(property.before)),
      ("after", .textOrNull(property.after)), ("effect", .text(property.effect.word)),
      ("verdict", .textOrNull(property.verdict?.words)),
      ("refused", JSON5Value(.boolean(property.verdict?.isRefused ?? false))),
      ("endangersData", JSON5Value(.boolean(property.verdict?.endangersData ?? false))),
      ("tag", JSON5Value(.boolean(property.isTag))), ("because", .textOrNull(property.because)),
    ])
  }
}

extension UpdateBehavior {
  fileprivate var word: String {
    switch self {
    case .inPlace, .renamesInPlace: "in-place"
    case .interrupts: "interrupts"
    case .mayReplace: "may-replace"
    case .replaces, .renames: "replaces"
    }
  }
}

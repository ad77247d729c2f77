import Configuration

/// Descriptions in which every named part has a new name of the same length, with `renamedFrom`.
enum RenamedDescription {
  private static let collections: Set = [
    "services", "jobs", "functions", "workflows", "tables", "topics", "queues", "externals", "secrets", "parameters",
    "paymentKeys",
    "buckets",
    "buses", "roles",
  ]

  static func of(_ description: JSON5Value) -> JSON5Value { renamed(description, in: "") }

  private static func renamed(_ value: JSON5Value, in key: String) -> JSON5Value {
    var value = value
    switch value.kind {
    case .object(let members):
      let holdsGroups = members.contains { $0.value.members != nil }
      value.kind = .object(
        members.map { member in
          var member = member
          if member.key == "defaults" { return member }
          if key == "uses" || key == "on" {
            // The names of schedules and rules are no names of parts.
            if collections.contains(member.key) { member.value = links(member.value) }
          } else if collections.contains(key), holdsGroups {
            member.value = named(member.value, member.key)
            member.key = name(member.key)
          } else if key == "secrets" || member.key == "imageOf", case .string(let text) = member.value.kind {
            member.value.kind = .string(name(text))
          } else {
            member.value = renamed(member.value, in: member.key)
          }
          return member
        })
    case .array(let elements): value.kind = .array(elements.map { renamed($0, in: "") })
    default: break
    }
    return value
  }

  /// Links to the renamed parts of a collection.
  private static func links(_ links: JSON5Value) -> JSON5Value {
    var links = links
    switch links.kind {
    case .object(let members):
      links.kind = .object(
        members.map { JSON5Member(key: name($0.key), keyLocation: $0.keyLocation, value: $0.value) })
    case .array(let elements):
      links.kind = .array(
        elements.map { if case .string(let text) = $0.kind { JSON5Value(.string(name(text))) } else { $0 } })
    default: break
    }
    return links
  }

  /// The entry with its current name appended to its former names.
  private static func named(_ entry: JSON5Value, _ name: String) -> JSON5Value {
    var entry = renamed(entry, in: "")
    let there = entry["renamedFrom"]?.elements ?? []
    let former = JSON5Value(.array(there + [JSON5Value(.string(name))]))
    entry.kind = .object(
      (entry.members ?? []).filter { $0.key != "renamedFrom" }
        + [JSON5Member(key: "renamedFrom", keyLocation: entry.location, value: former)])
    return entry
  }

  /// `api` → `zpi` → `ypi`.
  private static func name(_ text: String) -> String { "\(text.hasPrefix("z") ? "y" : "z")\(text.dropFirst())" }
}

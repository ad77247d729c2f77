internal import Configuration
import InfraModel

/// A setting that is short for the entry `main` of a collection: `database: {}` for `databases: { main: {} }`.
struct ShortForm {
  /// Name of the entry.
  static let main = "main"
  static let all = LinkTargets.kinds.compactMap { kind in
    kind.shortName.map { ShortForm(setting: $0, collection: kind.collection) }
  }

  /// Name of the setting.
  let setting: String
  let collection: String

  /// The settings with each `main` under its short name. Throws if they have both forms; an assignment, which can come
  /// after the other form, is merged instead. `path` is the path of the settings.
  static func applied(
    to tree: JSON5Value, at path: SettingPath = SettingPath(), isAssigned: Bool = false
  ) throws(Diagnostics) -> JSON5Value {
    var result = tree
    var problems = Diagnostics()
    for form in all {
      guard let members = result.members, let place = members.firstIndex(where: { $0.key == form.collection }),
        let main = members[place].value.members?.first(where: { $0.key == main })
      else { continue }
      let other = members.firstIndex { $0.key == form.setting }
      if other != nil, !isAssigned {
        let long = path.appending(.key(form.collection)).appending(.key(main.key))
        problems.report(
          Diagnostic(
            at: main.keyLocation, path: long.description,
            "\(form.setting) is short for it and stands here, too; use one of the two"))
      }
      result = form.moved(main, from: place, to: other, in: members, of: result)
    }
    if problems.hasErrors { throw problems }
    return result
  }

  private func moved(
    _ main: JSON5Member, from place: Int, to other: Int?, in members: [JSON5Member], of tree: JSON5Value
  ) -> JSON5Value {
    var (members, tree) = (members, tree)
    members[place].value = members[place].value.removing(main.key)
    if let other {
      members[other].value = members[other].value.merging(main.value)
      members[other].keyLocation = main.keyLocation
    } else {
      members.insert(JSON5Member(key: setting, keyLocation: main.keyLocation, value: main.value), at: place)
    }
    tree.kind = .object(members)
    return tree
  }
}

extension PaymentSystem {
  /// The path of a setting that causes a finding on a resource: that of `database` stands for the database with the
  /// resource.
  func setting(_ path: SettingPath, of resource: String) -> SettingPath {
    guard case .key(let first)? = path.steps.first, let form = ShortForm.all.first(where: { $0.setting == first }),
      let owner = owner(of: resource)?.path, owner.isWithin(SettingPath([.key(form.collection)]))
    else { return path }
    return SettingPath(owner.steps + path.steps.dropFirst())
  }
}

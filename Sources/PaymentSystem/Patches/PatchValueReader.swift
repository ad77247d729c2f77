internal import Configuration
import InfraModel

/// Reads values of patches and of raw resources, with their references.
struct PatchValueReader {
  private let references: References
  private(set) var problems = Diagnostics()

  init(_ references: References) { self.references = references }

  /// The members of an object.
  mutating func members(
    of object: JSON5Value, at place: some SettingPathConvertible, for target: Patch.Target, in stack: inout Stack
  ) -> [PatchMember] {
    (object.members ?? []).map { member($0, at: place.path, for: target, in: &stack) }
  }

  private mutating func member(
    _ member: JSON5Member, at place: SettingPath, for target: Patch.Target, in stack: inout Stack
  ) -> PatchMember {
    let inner = place.appending(.key(member.key))
    return PatchMember(
      member.key, value(member.value, at: inner, for: target, in: &stack),
      at: .init(member.value.location, inner.description))
  }

  /// A value of a patch or a body. A text with a wrong reference stays as it is.
  mutating func value(
    _ value: JSON5Value, at place: SettingPath, for target: Patch.Target, in stack: inout Stack
  ) -> PatchValue {
    switch value.kind {
    case .null: return .remove
    case .boolean(let truth): return .scalar(.boolean(truth))
    case .integer(let number): return .scalar(.integer(number))
    case .decimal(let text): return .scalar(.decimal(text))
    case .string(let text):
      do throws(References.Problem) {
        return .scalar(try references.value(text, in: .body(target), of: &stack).expression)
      } catch {
        problems.report(Diagnostic(at: value.location, path: place.description, error.message))
        return .scalar(.string(text))
      }
    case .array(let items):
      return .list(
        items.enumerated().map { self.value($1, at: place.appending(.index($0)), for: target, in: &stack) })
    case .object(let members):
      return .object(members.map { self.member($0, at: place, for: target, in: &stack) })
    }
  }
}

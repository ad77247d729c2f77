extension RuleCase {
  private static func tagged(_ text: String) -> [String] { ["tags=\(text)"] }

  private static func targetTag(_ count: Int) -> [String] {
    tagged("{Tool: '\(String(repeating: "x", count: count)){target}'}")
  }

  static let tags = [
    RuleCase(
      "tags.count", inside: tagged(members(48) { "tag\($0): 'a'" }), outside: tagged(members(49) { "tag\($0): 'a'" }),
      "tags: there are 49: besides its own 2 a resource can have 48; remove some"),
    RuleCase(
      "tags.value-length", inside: targetTag(242), outside: targetTag(243),
      "tags.Tool: its value has 257 characters for the target cloudformation; at most 256 are allowed"),
    RuleCase(
      "tags.characters", inside: tagged("{Team: 'a_b.c:d/e=f+g-h@i j é 1'}"), outside: tagged("{Team: 'a,b'}"),
      "tags.Team: ',' is not allowed in a tag: use letters, digits, spaces and _ . : / = + - @"),
    RuleCase(
      "tags.case", inside: tagged("{team: 'a', Teams: 'b'}"), outside: tagged("{team: 'a', Team: 'b'}"),
      "tags.Team: 'team' is the same key in another case; remove one of them"),
  ]
}

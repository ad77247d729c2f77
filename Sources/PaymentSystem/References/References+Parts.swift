internal import Configuration
import InfraModel

extension References {
  /// An attribute of a part: `collection.name.attribute`, or `kind.attribute` of the single one, such as `database.host`.
  /// nil if the first word is no kind of part.
  func part(_ reference: String) throws(Problem) -> Expression? {
    let words = reference.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let kinds = LinkTargets.kinds
    let (collection, name): (String, String?)
    if let kind = kinds.first(where: { $0.collection == words[0] }) {
      (collection, name) = (kind.collection, words.count == 3 ? words[1] : nil)
    } else if let kind = kinds.first(where: { $0.shortName == words[0] }) {
      (collection, name) = (kind.collection, words.count == 2 ? ShortForm.main : nil)
    } else {
      return nil
    }
    guard let name, let word = words.last, !word.isEmpty else {
      throw Problem(message: "${\(reference)} names no attribute: write ${\(collection).NAME.ATTRIBUTE}")
    }
    guard let target = parts.target(collection, name) else {
      if let absence = system.absence(of: PartID(collection: collection, name: name)) {
        throw Problem(message: "${\(reference)}: \(absence)")
      }
      let names = parts.names(in: collection)
      let known = names.isEmpty ? "there is none" : "there is \(names.joined(separator: ", "))"
      throw Problem(
        message: "${\(reference)}: \(collection) has no '\(name)'\(Suggestion.hint(for: name, in: names)): \(known)")
    }
    if let attribute = target.attributes.first(where: { $0.name == word }) { return attribute.value }
    let names = target.attributes.map(\.name)
    let known = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
    throw Problem(
      message:
        "${\(reference)}: \(collection).\(name) has no attribute '\(word)'\(Suggestion.hint(for: word, in: names)): "
        + known)
  }
}

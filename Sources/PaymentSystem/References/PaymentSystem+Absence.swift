import InfraModel

extension PaymentSystem {
  /// Why a part is missing that the configuration has in other environments; nil if none of them has it.
  func absence(of part: PartID) -> String? { findAbsent().contains(part) ? sentence(part) : nil }

  /// The same for the key of a resource, which begins with the name of its part.
  func absence(ofResource key: String) -> String? {
    let owners = findAbsent().filter { part in
      let short = part.name == ShortForm.main ? ShortForm.all.first { $0.collection == part.collection }?.setting : nil
      let start = CaseStyle.snake(short ?? part.name)
      return key == start || key.hasPrefix("\(start)_")
    }
    // The longest name is the most specific one; the collection breaks ties.
    return owners.max { ($0.name.utf8.count, $1.collection) < ($1.name.utf8.count, $0.collection) }.map(sentence)
  }

  private func sentence(_ part: PartID) -> String {
    "the environment \(environmentName) has no \(part.collection).\(part.name)"
  }
}

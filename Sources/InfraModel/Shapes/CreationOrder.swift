/// What each lowered resource of a stack must name as a dependency: what neither a reference of its own nor another
/// dependency already makes the engine wait for.
///
/// A class, because it remembers what it has found out about resources that many others refer to.
public final class CreationOrder<Resource: LoweredResource> {
  /// What tells one lowered resource from another.
  private struct Place: Hashable {
    let owner: String
    let instance: String
    let words: String

    init(_ address: Address) {
      owner = address.owner.key
      instance = address.instance
      words = address.words
    }
  }

  private let stack: Stack
  private let lower: (Stack.Entry) -> [Resource]
  /// The places that each lowered resource waits for directly.
  private var direct: [Place: [Place]] = [:]
  /// The lowered resources that complete a resource of the stack, by its key.
  private var completing: [String: [Resource]] = [:]

  /// Creates the order of a stack whose entries are lowered by `lower`.
  public init(_ stack: Stack, lower: @escaping (Stack.Entry) -> [Resource]) {
    self.stack = stack
    self.lower = lower
  }

  /// What a resource, the first or another one that was lowered from an entry, must name as its dependencies.
  public func dependencies(of resource: Resource, in entry: Stack.Entry, isFirst: Bool) -> [Resource] {
    let named = named(by: resource, in: entry, isFirst: isFirst)
    if named.isEmpty { return [] }
    var references = [Place(resource.address)]
    resource.forEachReference { references.append(Place($0)) }
    var reached = closure(of: references.dropFirst())
    reached.insert(references[0])
    let needed = named.filter { reached.insert(Place($0.address)).inserted }
    if needed.count < 2 { return needed }
    let beforeOthers = closure(of: needed.flatMap { waits(Place($0.address)) })
    return needed.filter { !beforeOthers.contains(Place($0.address)) }
  }

  /// What the model names as dependencies, whether or not a reference says the same.
  private func named(by resource: Resource, in entry: Stack.Entry, isFirst: Bool) -> [Resource] {
    let names = (isFirst ? entry.dependsOn : []) + resource.waitsFor
    if names.isEmpty && resource.dependsOn.isEmpty { return [] }
    return resource.dependsOn.compactMap(lowered) + names.flatMap(completing)
  }

  private func lowered(_ address: Address) -> Resource? {
    guard let entry = stack.entry(address.owner.key) else { return nil }
    let place = Place(address)
    return lower(entry).first { Place($0.address) == place }
  }

  private func completing(_ name: ResourceName) -> [Resource] {
    if let known = completing[name.key] { return known }
    guard let entry = stack.entry(name.key) else { return [] }
    let resources = lower(entry)
    let settling = resources.filter(\.settles)
    let found = settling.isEmpty ? Array(resources.prefix(1)) : settling
    completing[name.key] = found
    return found
  }

  /// The places and everything that must exist before them.
  private func closure(of places: some Sequence<Place>) -> Set<Place> {
    var reached: Set<Place> = []
    var waiting = Array(places)
    while let place = waiting.popLast() {
      if reached.insert(place).inserted { waiting += waits(place) }
    }
    return reached
  }

  /// The places that a lowered resource waits for directly.
  private func waits(_ place: Place) -> [Place] {
    if let known = direct[place] { return known }
    direct[place] = []
    guard let entry = stack.entry(place.owner) else { return [] }
    for (index, resource) in lower(entry).enumerated() {
      var places = named(by: resource, in: entry, isFirst: index == 0).map { Place($0.address) }
      resource.forEachReference { places.append(Place($0)) }
      direct[Place(resource.address)] = places
    }
    return direct[place] ?? []
  }
}

/// The diagnostics of one run, collected so that they are reported together.
public struct Diagnostics: Error, Sendable, Equatable {
  /// The diagnostics in the order in which they were reported.
  public private(set) var all: [Diagnostic] = []

  /// Creates a collection from the given diagnostics, by default an empty one.
  public init(_ all: [Diagnostic] = []) { self.all = all }

  /// True if any diagnostic is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Adds a diagnostic.
  public mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds all diagnostics of another collection.
  public mutating func report(_ others: Diagnostics) { all += others.all }

  /// The diagnostics ordered by line and column; those without a location come last. The sort is stable. Several
  /// entries can take a wrong value from the same place; its problem is listed once.
  public var sorted: [Diagnostic] {
    func key(_ entry: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
      guard let location = entry.element.location else { return (.max, 0, entry.offset) }
      return (location.line, location.column, entry.offset)
    }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(all.count)
    for (_, diagnostic) in all.enumerated().sorted(by: { key($0) < key($1) }) {
      let isKnown =
        diagnostic.severity == .error && diagnostic.location != nil
        && sorted.suffix(20).contains { $0.location == diagnostic.location && $0.message == diagnostic.message }
      if !isKnown { sorted.append(diagnostic) }
    }
    return sorted
  }
}

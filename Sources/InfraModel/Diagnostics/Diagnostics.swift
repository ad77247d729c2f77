/// The diagnostics of one run, collected so that all of them are reported at once.
public struct Diagnostics: Error, Sendable, Equatable {
  /// What was reported so far, in the order of reporting.
  public private(set) var all: [Diagnostic] = []

  /// Creates an empty collection, or one that holds the given diagnostics.
  public init(_ all: [Diagnostic] = []) { self.all = all }

  /// Whether one of them is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Adds a diagnostic.
  public mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds every diagnostic of another collection.
  public mutating func report(_ others: Diagnostics) { all += others.all }

  /// The same diagnostics by line and column; those without a place come last, equals keep their order.
  public var sorted: [Diagnostic] {
    func key(_ entry: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
      guard let location = entry.element.location else { return (.max, 0, entry.offset) }
      return (location.line, location.column, entry.offset)
    }
    return all.enumerated().sorted { key($0) < key($1) }.map { $0.element }
  }
}

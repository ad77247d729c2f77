import Emitters

/// A target selected by the user, with its emitter.
struct Target: Equatable {
  let emitter: any Emitter

  /// The target with the given name; nil if there is none.
  init?(_ name: String) {
    guard let emitter = Emitters.named(name) else { return nil }
    self.emitter = emitter
  }

  var name: String { emitter.target }

  static func == (one: Target, other: Target) -> Bool { one.name == other.name }
}

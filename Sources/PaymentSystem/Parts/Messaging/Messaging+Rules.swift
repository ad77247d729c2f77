internal import Configuration

extension ValidationRules {
  static let messaging = [messageAge, deadLetterName]

  private static let messageAge = ValidationRule(
    "queues.message-age", "A queue keeps messages for longer than its alarm waits."
  ) { system in
    guard let minutes = system.alarms?.messageAgeMinutes else { return [] }
    let days = minutes / (24 * 60) + 1
    return system.queues.filter { $0.value.retentionDays < days }.map {
      Violation(
        Setting.queues[$0.name].retentionDays,
        "no message becomes as old as alarms.messageAgeMinutes, \(minutes); use \(days) days or more, or fewer minutes")
    }
  }

  private static let deadLetterName = ValidationRule(
    "queues.dead-letter-name", "No queue has the name of the dead-letter queue of another."
  ) { system in
    let ending = "-dead-letter"
    let names = Set(system.queues.filter(\.value.deadLetters).map { $0.name + ending })
    return system.queues.filter { names.contains($0.name) }.map {
      Violation(
        Setting.queues[$0.name],
        "queues.\($0.name.dropLast(ending.utf8.count)) has a dead-letter queue of this name; use another name")
    }
  }
}

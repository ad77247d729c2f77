/// Maintenance and backup windows, in minutes, UTC.
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html
enum Window {
  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  static let day = 1440
  static let week = 7 * day

  /// Parses `03:00-04:00` into minutes of the day.
  static func daily(_ text: String) -> (start: Int, end: Int)? {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let start = minute(halves[0]), let end = minute(halves[1]) else { return nil }
    return (start, end)
  }

  /// Parses `sun:04:30-sun:05:30` into minutes of the week.
  static func weekly(_ text: String) -> (start: Int, end: Int)? {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let start = minuteOfWeek(halves[0]), let end = minuteOfWeek(halves[1]) else { return nil }
    return (start, end)
  }

  /// True if a daily and a weekly window overlap.
  static func overlap(daily: (start: Int, end: Int), weekly: (start: Int, end: Int)) -> Bool {
    let dailyLength = (daily.end - daily.start + day) % day
    let weeklyLength = (weekly.end - weekly.start + week) % week
    return (0..<7).contains { each in
      let start = each * day + daily.start
      return (start - weekly.start + week) % week < weeklyLength || (weekly.start - start + week) % week < dailyLength
    }
  }

  private static func minuteOfWeek(_ text: Substring) -> Int? {
    guard let day = days.firstIndex(of: String(text.prefix(3))), text.dropFirst(3).first == ":" else { return nil }
    return minute(text.dropFirst(4)).map { day * Self.day + $0 }
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { ASCII.isDigit($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }
}

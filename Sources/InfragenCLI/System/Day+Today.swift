import PaymentSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Day {
  /// The current day in UTC, which decides whether waivers have expired. Throws if the clock has none.
  static func today() throws(Failure) -> Day {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw Failure("the clock of this machine shows no day") }
    return day
  }
}

import PaymentSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Day {
  /// The day that it is now, in UTC; only whether waivers have ended depends on it.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock shows no day") }
    return day
  }
}

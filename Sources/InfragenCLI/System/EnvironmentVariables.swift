#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The variables that the process was started with.
enum EnvironmentVariables {
  /// The value of a variable; nil when it is not set.
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether a terminal of that type, the value of `TERM`, understands more than text.
  static func isCapable(_ terminal: String?) -> Bool { terminal != nil && terminal != "" && terminal != "dumb" }
}

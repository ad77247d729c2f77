#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Environment variables of the process.
enum EnvironmentVariables {
  /// Value of a variable; nil if it is not set.
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// All variables as `NAME=value`.
  static var all: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }

  /// True if a terminal of the given type, the value of `TERM`, supports control sequences.
  static func isCapable(_ terminal: String?) -> Bool { terminal != nil && terminal != "" && terminal != "dumb" }
}

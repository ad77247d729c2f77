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

  /// All of them, each as `NAME=value`.
  static var all: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }

  /// Whether a terminal of that type, the value of `TERM`, understands more than text.
  static func isCapable(_ terminal: String?) -> Bool { terminal != nil && terminal != "" && terminal != "dumb" }
}

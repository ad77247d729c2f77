import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Information from Pulumi's YAML host about a program that it runs as its compiler, for pulumi-yaml 1.8 or later.
///
/// https://github.com/pulumi/pulumi-yaml/blob/main/pkg/server/server.go
enum PulumiHost {
  /// Target that the host runs.
  static let target = PulumiEmitter().target

  /// Last component of the name of the deployed stack, `organization/project/stack`; nil outside of a deployment.
  ///
  /// A user can also set PULUMI_STACK, but only the host sets PULUMI_CONFIG.
  static var stack: String? {
    guard getenv("PULUMI_CONFIG") != nil, let name = getenv("PULUMI_STACK") else { return nil }
    let stack = Path.name(String(cString: name))
    return stack.isEmpty ? nil : stack
  }
}

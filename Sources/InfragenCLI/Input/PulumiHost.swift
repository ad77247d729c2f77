import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What Pulumi's YAML host tells a program that it runs as its compiler, pulumi-yaml 1.8 or later.
///
/// https://github.com/pulumi/pulumi-yaml/blob/main/pkg/server/server.go
enum PulumiHost {
  /// The target whose programs it runs.
  static let target = PulumiEmitter().target

  /// The last part of the name of the stack that is deployed, `organization/project/stack`; nil when no stack is.
  ///
  /// A person may have chosen a stack with PULUMI_STACK; PULUMI_CONFIG is the host's alone.
  static var stack: String? {
    guard getenv("PULUMI_CONFIG") != nil, let name = getenv("PULUMI_STACK") else { return nil }
    let stack = Path.name(String(cString: name))
    return stack.isEmpty ? nil : stack
  }
}

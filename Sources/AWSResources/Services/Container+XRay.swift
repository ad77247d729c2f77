import InfraModel

extension Container {
  /// Name of the X-Ray daemon's container.
  public static let xrayDaemonName = "xray-daemon"

  /// The X-Ray daemon, which receives traces from the task's other containers and sends them to X-Ray. The task role
  /// needs permission for that.
  ///
  /// It is not essential, because a payment is more important than its trace.
  /// https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-ecs.html
  public static func xrayDaemon(logGroup: Ref<LogGroup>) -> Container {
    Container(
      name: xrayDaemonName, image: "public.ecr.aws/xray/aws-xray-daemon:3.7.0", port: 2000, logGroup: logGroup,
      protocol: .udp, isEssential: false, cpu: 32, memoryMiB: 256)
  }
}

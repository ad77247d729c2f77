/// Task sizes of Fargate.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
enum Fargate {
  /// Valid CPU units of a task.
  static let cpus = [256, 512, 1024, 2048, 4096, 8192, 16384]

  /// Valid memory sizes in MiB for the given CPU units.
  static func memories(cpu: Int) -> [Int] {
    switch cpu {
    case 256: [512, 1024, 2048]
    case 512: Array(stride(from: 1024, through: 4096, by: 1024))
    case 1024: Array(stride(from: 2048, through: 8192, by: 1024))
    case 2048: Array(stride(from: 4096, through: 16384, by: 1024))
    case 4096: Array(stride(from: 8192, through: 30720, by: 1024))
    case 8192: Array(stride(from: 16384, through: 61440, by: 4096))
    case 16384: Array(stride(from: 32768, through: 122_880, by: 8192))
    default: []
    }
  }

  /// Valid memory size nearest to the given one.
  static func nearestMemory(to wanted: Int, cpu: Int) -> Int? {
    memories(cpu: cpu).min { abs($0 - wanted) < abs($1 - wanted) }
  }
}

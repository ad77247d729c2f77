import AWSResources
import InfraModel

/// A stack of any size with small parts only.
enum UniformSystem {
  static func stack(of count: Int) -> Stack {
    var stack = Stack(name: "uniform", description: "Many.", regenerate: "--config uniform.json5", region: "us-east-1")
    for index in 0..<count {
      stack.parameter(
        Parameter(Parameter.Name("p\(index)"), group: "Days", default: .string("30"), "One of many, as short as this."))
      stack.add("g\(index)_log_group", LogGroup(name: Value(.string("/uniform/\(index)")), keepDays: 30))
      stack.outputs.append(StackOutput("o\(index)", "/uniform/\(index)", "One of many, as short as this."))
    }
    return stack
  }
}

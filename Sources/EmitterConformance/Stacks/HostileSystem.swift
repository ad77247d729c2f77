import AWSResources
import InfraModel

/// A stack with texts that have a meaning in some language, in every place that can contain text.
enum HostileSystem {
  /// Texts that would end their context and start a new declaration.
  private static let breakouts: [(name: String, text: String)] = [
    ("block", "x\"\n}\n\nresource \"aws_vpc\" \"injected\" {\n  cidr_block = \"10.0.0.0/16\"\n}\n"),
    ("output", "x\n}\noutput \"injected\" {\n  value = 1\n}"),
    ("member", #"x" }, "Injected": { "Type": "AWS::EC2::VPC" }, "y": { "z": ""#),
    ("mapping", "x\n  injected:\n    type: aws:ec2:Vpc\n"),
    ("record", "x\",y\r\ninjected,aws_vpc,\"z"),
    ("carriage_return", "one\rinjected\r"),
    ("controls", "\u{01}\u{07}\u{08}\u{0B}\u{0C}\u{1B}[31m\u{1F}\u{7F}"),
    ("composed", "\u{E9}"),
    ("decomposed", "e\u{301}"),
    ("empty", ""),
    ("space", " "),
  ]

  static func stack() -> Stack {
    let texts = KitchenSink.hostile + breakouts
    let all = texts.map(\.text).joined(separator: " ")
    var stack = Stack(name: "hostile", description: all, regenerate: all, region: "us-east-1")
    stack.tags = texts.map { Expression.Member("key \($0.text)", .string($0.text)) }
    for (name, text) in texts {
      stack.begin(name, text)
      stack.parameter(
        Parameter(
          Parameter.Name("\(name)_parameter"), group: text, default: .string(text), constraint: text, text))
      stack.add("\(name)_log_group", LogGroup(name: Value(.string(text)), keepDays: 30), comment: text)
      stack.outputs.append(StackOutput("hostile_\(name)", text, text))
      stack.outputs.append(StackOutput("json_\(name)", Expression.json(.object([text: text])), text))
    }
    return stack
  }
}

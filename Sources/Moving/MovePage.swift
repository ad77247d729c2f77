import Emitters
import InfraModel

/// `MOVE.md`: the steps of a move with their commands, what each one shows, and how to go back.
struct MovePage: Sendable {
  let stack: Stack
  let source: DeployedState.Engine
  let target: DeployedState.Engine
  let takeover: any Takeover
  let release: any Release

  var document: Document { Document("MOVE.md", text: text) }

  /// A step of the move.
  struct Step: Sendable {
    let title: String
    /// Command lines for a shell, in the folder of the step's engine.
    let commands: [String]
    /// What the commands show if they succeed.
    let expected: String
    /// How to return to the state before the step.
    let back: String
  }

  private var text: String {
    var text = Provenance.markdown(stack, movingTo: target.rawValue)
    text += """

      # Moving \(stack.name) from \(source.title) to \(target.title)

      \(stack.description) The resources stay as they are while \(target.title) takes them over: \(takeover.summary), \
      none to destroy. Do the steps in this order, and change the system by no other way until the last one is done. \
      Commands of \(source.title) run in the folder `\(source.rawValue)`, those of \(target.title) in `\(target.rawValue)`, \
      unless a step says otherwise.


      """
    for (index, step) in (release.before + takeover.steps + release.after).enumerated() {
      text += Self.section(step, index + 1)
    }
    text += "## What does not move\n\n"
    text += (takeover.outside + release.outside).map { "- \($0)\n" }.joined()
    return text
  }

  private static func section(_ step: Step, _ number: Int) -> String {
    """
    ## \(number). \(step.title)

    ```sh
    \(step.commands.joined(separator: "\n"))
    ```

    You should see: \(step.expected)

    To go back: \(step.back)


    """
  }
}

extension DeployedState.Engine {
  /// The engine's official name.
  var title: String {
    switch self {
    case .terraform: "Terraform"
    case .cloudformation: "CloudFormation"
    case .pulumi: "Pulumi"
    }
  }
}

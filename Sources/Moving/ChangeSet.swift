import Emitters
import InfraModel

/// A change set of a CloudFormation stack, for the steps of a move.
struct ChangeSet {
  /// Name of the stack.
  let stack: String
  let name: String
  /// Waiter of the AWS CLI for the end of the execution, such as `stack-update-complete`.
  let waiter: String

  /// Commands that upload the code of functions if there is any, and create, show and execute the change set.
  ///
  /// - Parameters:
  ///   - template: File of the template.
  ///   - options: Further options of the creation.
  ///   - parameters: What the change set states for each parameter, such as `UsePreviousValue=true`.
  func commands(
    template: String, of system: Stack, _ options: [String] = [], parameters: [(Parameter, state: String)]
  ) -> [String] {
    let place = "--stack-name \(stack) --change-set-name \(name)"
    let packaged = "packaged.json"
    let file = system.hasCodePaths ? packaged : template
    let values = parameters.map { "ParameterKey=\(CaseStyle.pascal($0.0.name.snake)),\($0.state)" }
    let words =
      options + ["--capabilities CAPABILITY_NAMED_IAM", "--template-body file://\(file)"]
      + (values.isEmpty ? [] : ["--parameters \(values.joined(separator: " "))"])
    let package =
      "aws cloudformation package --template-file \(template) --s3-bucket BUCKET --use-json --output-template-file \(packaged)"
    return (system.hasCodePaths ? [package] : []) + [
      "aws cloudformation create-change-set \(place) \(words.joined(separator: " "))",
      "aws cloudformation wait change-set-create-complete \(place)",
      "aws cloudformation describe-change-set \(place)",
      "aws cloudformation execute-change-set \(place)",
      "aws cloudformation wait \(waiter) --stack-name \(stack)",
    ]
  }

  /// What `MOVE.md` says about large templates.
  static let limit = """
    A template of more than \(CloudFormationEmitter.inlineBytes) bytes must be in a bucket: give `--template-url` in \
    place of `--template-body`.
    """
}

import Configuration
import InfraModel

/// Recognizes the state of an engine by its contents, and reads it.
public struct StateReader {
  /// Maximum size of a file in bytes: 64 MiB.
  public static let limit = 1 << 26

  let file: String
  let root: JSON5Value

  /// Parses a file.
  private init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    self.file = file
    root = try JSON5.parse(bytes, file: file)
  }

  /// What a file contains.
  public enum Contents: Sendable {
    case state(DeployedState)
    case lookup(AccountLookup)
  }

  /// Reads a state, or the answer of AWS to a question that a state leaves open. Throws one error for anything else.
  public static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Contents {
    let reader = try StateReader(bytes, file: file)
    if let rules = reader.root["SecurityGroupRules"] { return .lookup(.rules(try reader.rules(rules))) }
    if let addresses = reader.root["Addresses"] { return .lookup(.addresses(try reader.addresses(addresses))) }
    return .state(try reader.state())
  }

  private func state() throws(Diagnostics) -> DeployedState {
    if let resources = root["StackResources"] { return try cloudFormation(resources, isCapped: true) }
    if let resources = root["StackResourceSummaries"] { return try cloudFormation(resources, isCapped: false) }
    if let deployment = root["deployment"] { return try pulumi(deployment) }
    if root["format_version"] != nil { return try terraformDisplay() }
    if root["terraform_version"] != nil || root["lineage"] != nil { return try terraformState() }
    throw error(at: root, "this is no state: \(advice)")
  }

  /// What is wrong with a file of another kind, and what to give instead.
  private var advice: String {
    let choices = """
      give a Terraform state or the output of 'terraform show -json', of 'aws cloudformation describe-stack-resources' \
      or of 'pulumi stack export'
      """
    if root["AWSTemplateFormatVersion"] != nil || root["Resources"] != nil {
      return "it is a template, which does not know what was deployed; \(choices)"
    }
    if root["Stacks"] != nil { return "it is the answer of describe-stacks, which lists no resources; \(choices)" }
    return choices
  }

  func error(at value: JSON5Value, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: value.location, message)])
  }

  /// The items of a list.
  func items(_ value: JSON5Value, _ name: String) throws(Diagnostics) -> [JSON5Value] {
    guard let items = value.elements else { throw error(at: value, "\(name) is no list") }
    return items
  }

  /// A name, ID or ARN that becomes part of commands.
  func plain(_ text: String, at value: JSON5Value) throws(Diagnostics) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":", "/": true
      default: false
      }
    }
    guard isPlain else { throw error(at: value, "'\(text)' has characters that no such name has") }
    return text
  }

  /// A required string member.
  func string(_ key: String, of value: JSON5Value) throws(Diagnostics) -> String {
    guard let text = value[key]?.string, !text.isEmpty else {
      throw error(at: value[key] ?? value, "\(key) is missing here, or is no text")
    }
    return text
  }
}

import EmitterConformance
import Emitters
import Foundation
import InfraModel
import Moving
import PaymentSystem
import Templates
import Testing

/// Moves of payment-web-app from one engine to another. The states are those of deployments to a mock account, with
/// the attributes that identities name.
@Suite struct MoveTests {
  /// A move with the files that are compared with `Golden/Moves`. Programs are compared elsewhere.
  struct Direction: Sendable, CustomTestStringConvertible {
    let source: String
    let target: String
    let files: [String]

    var states: [String] {
      switch source {
      case "cloudformation": ["stack.json", "rules.json", "addresses.json"]
      case "pulumi": ["export.json"]
      default: ["terraform.tfstate"]
      }
    }
    var testDescription: String { "\(source) to \(target)" }
    var folder: String { "Moves/\(source)-\(target)" }
  }

  static let directions = [
    Direction(
      source: "cloudformation", target: "terraform", files: ["terraform/imports.tf", "terraform/imports_override.tf"]),
    Direction(source: "cloudformation", target: "pulumi", files: []),
    Direction(
      source: "terraform", target: "cloudformation",
      files: ["cloudformation/resources-to-import.json", "terraform/removed.tf", "terraform/versions.tf"]),
    Direction(source: "terraform", target: "pulumi", files: ["pulumi/import.json"]),
    Direction(source: "pulumi", target: "terraform", files: []),
    Direction(source: "pulumi", target: "cloudformation", files: []),
  ]

  static let paths = directions.flatMap { direction in
    (["MOVE.md"] + direction.files).map { "\(direction.folder)/\($0)" }
  }

  static func stack(_ sets: [String] = []) throws -> Stack {
    let system = "payment-web-app"
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: "\(system)/system.json5", text: Array(starter.configuration.utf8), overrides: sets, environment: "dev",
      regenerate: "--system \(system)"
    ).stack()
  }

  static func bytes(_ state: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "States")
    return [UInt8](try Data(contentsOf: folder.appending(path: state)))
  }

  static func move(
    _ stack: Stack, _ states: [(name: String, bytes: [UInt8])], to target: String
  ) throws -> Move {
    var state: DeployedState?
    var lookups: [AccountLookup] = []
    for file in states {
      switch try StateReader.read(file.bytes, file: file.name) {
      case .state(let found): state = found
      case .lookup(let found): lookups.append(found)
      }
    }
    return try Move(of: stack, in: try #require(state), with: lookups, to: target)
  }

  private static func move(_ direction: Direction) throws -> Move {
    try move(try stack(), try direction.states.map { ($0, try bytes($0)) }, to: direction.target)
  }

  private static func document(_ name: String, _ move: Move) throws -> [UInt8] {
    try #require(move.documents.first { $0.name == name }).bytes()
  }

  @Test(arguments: directions) func files(_ direction: Direction) throws {
    let move = try Self.move(direction)
    for name in ["MOVE.md"] + direction.files {
      try Golden.check(try Self.document(name, move), "\(direction.folder)/\(name)")
    }
  }

  /// The program of the new engine is the one that `infragen --target` writes.
  @Test(arguments: directions) func programIsThatOfTheTarget(_ direction: Direction) throws {
    let move = try Self.move(direction)
    let emitter = try #require(Emitters.named(direction.target))
    for document in emitter.documents(for: try Self.stack(), layout: .folder) {
      let moved = String(decoding: try Self.document("\(direction.target)/\(document.name)", move), as: UTF8.self)
      let expected = String(decoding: try document.bytes(), as: UTF8.self)
      // An import loses these two arguments of the database.
      let ignored =
        "\n      ignoreChanges:\n        - manageMasterUserPassword\n        - masterUserSecretKmsKeyId"
      #expect(moved.replacing(ignored, with: "") == expected, "\(document.name)")
    }
  }

  /// A template that keeps or imports everything differs from the program's in metadata, policies and outputs only.
  @Test(arguments: [
    ("cloudformation", "terraform", "template.json"), ("terraform", "cloudformation", "import-template.json"),
  ])
  func templatesOfStepsDifferInPoliciesOnly(source: String, target: String, name: String) throws {
    let direction = try #require(Self.directions.first { $0.source == source && $0.target == target })
    let step = try Self.json(try Self.document("cloudformation/\(name)", try Self.move(direction)))
    let program = try Self.json(
      try #require(CloudFormationEmitter().documents(for: try Self.stack(), layout: .single).first).bytes())
    let resources = try #require(step["Resources"] as? [String: [String: Any]])
    let expected = try #require(program["Resources"] as? [String: [String: Any]])
    #expect(Set(resources.keys) == Set(expected.keys))
    for (id, resource) in resources {
      #expect(
        resource["DeletionPolicy"] as? String == "Retain" && resource["UpdateReplacePolicy"] as? String == "Retain")
      let metadata = resource["Metadata"] as? [String: Any] ?? [:]
      #expect(metadata["Move"] is String, "\(id) has no metadata that changes")
      #expect(Self.bare(resource) == Self.bare(try #require(expected[id])), "\(id)")
    }
    #expect((step["Outputs"] != nil) == (target != "cloudformation"))
  }

  private static func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func bare(_ resource: [String: Any]) -> NSDictionary {
    var resource = resource
    for key in ["DeletionPolicy", "UpdateReplacePolicy"] { resource[key] = nil }
    var metadata = resource["Metadata"] as? [String: Any] ?? [:]
    metadata["Move"] = nil
    resource["Metadata"] = metadata.isEmpty ? nil : metadata
    return resource as NSDictionary
  }

  /// Every resource stays when it leaves the Pulumi stack, and none is protected.
  @Test func retainingProgramKeepsEverything() throws {
    let direction = try #require(Self.directions.first { $0.source == "pulumi" && $0.target == "terraform" })
    let text = String(decoding: try Self.document("pulumi/Pulumi.yaml", try Self.move(direction)), as: UTF8.self)
    let resources = PulumiEmitter().engine?.resources(of: try Self.stack()).count
    #expect(text.components(separatedBy: "      retainOnDelete: true\n").count - 1 == resources)
    #expect(!text.contains("protect: true"))
  }
}

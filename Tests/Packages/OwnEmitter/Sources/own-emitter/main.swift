import EmitterConformance
import Emitters
import Foundation
import InfraModel
import OwnSystem
import TerraformJSON

/// The targets of infragen and our own.
let emitters = Emitters.all + [TerraformJSONEmitter()]

func stack(_ source: String) throws -> Stack {
  switch source {
  case "ledger": return try OwnSystem.ledger()
  case "kinds": return try KitchenSink.stack()
  default: return try OwnSystem.withRefunds(file: source, text: [UInt8](Data(contentsOf: URL(filePath: source))))
  }
}

func fail(_ words: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data("\(words)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let emitter = emitters.first(where: { $0.target == arguments[1] }) else {
  let targets = emitters.map(\.target).joined(separator: "|")
  fail("usage: own-emitter \(targets) ledger|kinds|FILE", status: 64)
}
do {
  for document in emitter.documents(for: try stack(arguments[2]), layout: .single) {
    try FileHandle.standardOutput.write(contentsOf: Data(document.bytes()))
  }
} catch let problems as Diagnostics {
  fail(problems.all.map(\.description).joined(separator: "\n"), status: 1)
} catch {
  fail("error: \(error)", status: 1)
}

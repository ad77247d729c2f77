import EmitterConformance
import Emitters
import Foundation
import InfraModel
import OwnSystem
import TerraformJSON

/// Prints stacks that no description describes, for Terraform and in our own form.
let emitters: [any Emitter] = Emitters.all + [TerraformJSONEmitter()]

func stack(_ name: String) throws -> Stack? {
  switch name {
  case "ledger": try Ledger.stack()
  case "kinds": try KitchenSink.stack()
  default: nil
  }
}

func fail(_ words: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data("\(words)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
do {
  guard arguments.count == 2, let emitter = emitters.first(where: { $0.target == arguments[1] }),
    let stack = try stack(arguments[2])
  else {
    fail("usage: own-emitter \(emitters.map(\.target).joined(separator: "|")) ledger|kinds", status: 64)
  }
  for document in emitter.documents(for: stack, layout: .single) {
    try FileHandle.standardOutput.write(contentsOf: Data(document.bytes()))
  }
} catch let problems as Diagnostics {
  fail(problems.all.map(\.description).joined(separator: "\n"), status: 1)
} catch {
  fail("error: \(error)", status: 1)
}

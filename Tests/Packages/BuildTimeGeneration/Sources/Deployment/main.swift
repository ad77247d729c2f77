import Foundation

// Prints the generated program with the given name, which was built into the resources of this target.
let name = CommandLine.arguments.dropFirst().first ?? "main.tf"
guard let program = Bundle.module.url(forResource: name, withExtension: nil) else {
  FileHandle.standardError.write(Data("there is no program \(name)\n".utf8))
  exit(1)
}
try FileHandle.standardOutput.write(contentsOf: Data(contentsOf: program))

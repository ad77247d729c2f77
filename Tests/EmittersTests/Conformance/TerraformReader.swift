import EmitterConformance
import InfraModel

/// Parses the HCL of this package, in which only blocks begin in the first column.
struct TerraformReader: TargetReader {
  let dialect = Dialect.provider

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    entry.provider().map { "\($0.terraform).\($0.address.label)" }
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    for file in files where file.name.hasSuffix(".tf") {
      var output: String?
      for line in file.text.unicodeScalars.split(separator: "\n").map({ Substring($0) }) {
        if line == "}" || line.hasPrefix("#") { continue }
        if line.hasPrefix(" ") {
          if let name = output, line.hasPrefix("  value ") {
            let value = line.drop { $0 != "=" }.dropFirst(2)
            contents.outputs.append((name, try QuotedText.hcl(String(value))))
            output = nil
          }
          continue
        }
        let words = line.split(separator: " ")
        let labels = words.dropFirst().dropLast().map { $0.filter { $0 != "\"" } }
        guard line.hasSuffix("{") || line.hasSuffix("{}") else { throw Unreadable(line: String(line)) }
        switch words[0] {
        // The archive of a function's source, which is not an AWS resource.
        case "resource" where labels.first == "terraform_data": break
        case "data" where labels.first == "aws_secretsmanager_random_password":
          contents.resources.append("data." + labels.joined(separator: "."))
        case "resource": contents.resources.append(labels.joined(separator: "."))
        case "variable": contents.parameters += labels
        case "output": output = labels.first
        case "terraform", "provider", "data", "locals": break
        default: throw Unreadable(line: String(line))
        }
      }
    }
    return contents
  }
}

/// A line in a position where its form is not allowed.
struct Unreadable: Error {
  let line: String
}

import Foundation
import Testing

/// The references between the resources of a generated program, by their names there. An engine creates a resource
/// after those that it refers to.
struct CreationGraph {
  private(set) var references: [String: Set<String>] = [:]
  /// The resources that each resource names in Terraform's `depends_on`.
  private(set) var dependencies: [String: Set<String>] = [:]

  init(_ target: String, _ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    switch target {
    case "cloudformation": try readTemplate(text)
    case "pulumi": readProgram(text)
    default: readTerraform(text)
    }
    let names = Set(references.keys)
    references = references.mapValues { $0.intersection(names) }
    try #require(references.count > 10)
  }

  /// The resources that are created before a resource, optionally without one of its `depends_on` entries.
  func before(_ name: String, without dependency: String? = nil) -> Set<String> {
    func direct(_ name: String) -> Set<String> { (references[name] ?? []).union(dependencies[name] ?? []) }
    var found: Set<String> = []
    var waiting = Array(references[name] ?? []) + (dependencies[name] ?? []).filter { $0 != dependency }
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += direct(next) }
    }
    return found
  }

  /// Blocks begin in the first column. Names have forms such as `aws_vpc.main`, `data.aws_region.current` and
  /// `local.region`.
  private mutating func readTerraform(_ text: String) {
    var block = ""
    var isDependency = false
    for line in text.split(separator: "\n") {
      if !line.hasPrefix(" "), line.contains("{") {
        let parts = line.split(separator: "\"")
        switch line.prefix(while: { $0 != " " }) {
        case "resource": block = "\(parts[1]).\(parts[3])"
        case "data": block = "data.\(parts[1]).\(parts[3])"
        case "locals": block = "local"
        default: block = ""
        }
        references[block] = []
      }
      let words = line.utf8.drop { $0 == UInt8(ascii: " ") }
      if words.first == UInt8(ascii: "#") || !words.contains(UInt8(ascii: ".")) { continue }
      if line.hasPrefix("  depends_on = [") { isDependency = true }
      var name = block
      if block == "local", let word = words.split(separator: UInt8(ascii: " ")).first {
        name = "local.\(String(decoding: word, as: UTF8.self))"
      }
      let found = Self.terraformNames(words)
      if isDependency {
        dependencies[name, default: []].formUnion(found)
      } else {
        references[name, default: []].formUnion(found)
      }
      if line.hasSuffix("]") { isDependency = false }
    }
  }

  /// The names in a line without attributes. This parser uses no regular expressions because they are slow in debug
  /// builds.
  private static func terraformNames(_ line: Substring.UTF8View) -> [String] {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let runs = line.split { byte in
      !(letters.contains(byte) || digits.contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "."))
    }
    return runs.compactMap { run in
      guard run.contains(UInt8(ascii: ".")) else { return nil }
      let parts = String(decoding: run, as: UTF8.self).split(separator: ".")
      let count = parts.first == "data" ? 3 : 2
      guard parts.count >= count else { return nil }
      let type = parts[count - 2]
      guard type == "local" || type.hasPrefix("aws_") || type.hasPrefix("archive_") else { return nil }
      return parts[..<count].joined(separator: ".")
    }
  }

  private mutating func readTemplate(_ text: String) throws {
    let template = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    for (name, resource) in try #require(template["Resources"] as? [String: [String: Any]]) {
      var found = Self.names(in: resource["Properties"] ?? [:])
      if let one = resource["DependsOn"] as? String { found.insert(one) }
      found.formUnion(resource["DependsOn"] as? [String] ?? [])
      references[name] = found
    }
  }

  private static func names(in value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names(in: $1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: []) { found, member in
      switch (member.key, member.value) {
      case ("Ref", let name as String): found.insert(name)
      case ("Fn::GetAtt", let list as [String]): found.formUnion(list.prefix(1))
      case ("Fn::GetAtt", let name as String): found.insert(name.prefix { $0 != "." } + "")
      case ("Fn::Sub", let text as String): found.formUnion(inText(text))
      case ("Fn::Sub", let list as [Any]):
        found.formUnion(inText(list.first as? String ?? ""))
        found.formUnion(names(in: Array(list.dropFirst())))
      default: found.formUnion(names(in: member.value))
      }
    }
  }

  private mutating func readProgram(_ text: String) {
    var name = ""
    for line in text.split(separator: "\n") {
      if !line.hasPrefix(" ") { name = "" }
      if line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  #"), let end = line.firstIndex(of: ":") {
        name = line[..<end].dropFirst(2) + ""
        references[name] = []
      }
      if !line.drop(while: { $0 == " " }).hasPrefix("#") { references[name, default: []].formUnion(Self.inText(line)) }
    }
  }

  /// The names in `${name.attribute}`.
  private static func inText(_ text: some StringProtocol) -> Set<String> {
    if !text.utf8.contains(UInt8(ascii: "$")) { return [] }
    return Set(String(text).matches(of: /\$\{([A-Za-z][A-Za-z0-9_-]*)/).map { String($0.output.1) })
  }
}

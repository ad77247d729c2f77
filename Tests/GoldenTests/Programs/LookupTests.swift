import AWSResources
import EmitterConformance
import Emitters
import InfraModel
import Testing

/// Resource types declare the data sources that they use, which the compiler cannot check.
@Suite struct LookupTests {
  private static let sources = ["aws_caller_identity", "aws_partition", "aws_region", "aws_availability_zones"]
  private static let variables = ["accountId", "partition", "region", "availabilityZones"]

  @Test func terraformDeclaresWhatItUses() throws {
    for stack in [try KitchenSink.stack(), try GoldenTests.stack("payment-web-app", "dev")] {
      let text = try Self.text(TerraformEmitter(), stack)
      for source in Self.sources {
        #expect(text.contains("data \"\(source)\"") == text.contains("data.\(source)."), "\(source)")
      }
    }
  }

  @Test func pulumiDeclaresWhatItUses() throws {
    for stack in [try KitchenSink.stack(), try GoldenTests.stack("payment-web-app", "dev")] {
      let text = try Self.text(PulumiEmitter(), stack)
      for variable in Self.variables {
        let isUsed = ["}", "."].contains { text.contains("${\(variable)\($0)") }
        let isDeclared = ["\n", " ${"].contains { text.contains("\n  \(variable):\($0)") }
        #expect(isDeclared == isUsed, "\(variable)")
      }
    }
  }

  /// Tests every resource type alone, so that no other type declares a lookup for it.
  @Test func everyResourceTypeDeclaresItsLookups() throws {
    // The statements of these resource types are in a closure, which `Mirror` cannot inspect.
    for entry in try KitchenSink.stack().entries
    where !(entry.resource is Bucket || entry.resource is Topic || entry.resource is Queue) {
      let used = entry.provider().reduce(into: Lookups()) { $0.formUnion(Self.lookups($1.body)) }
      let values = Self.lookupsOfValues(entry)
      let declared = type(of: entry.resource).lookups
      #expect(used.subtracting(values).isSubset(of: declared), "\(type(of: entry.resource))")
    }
  }

  /// The lookups that the values of a resource declared when they were created.
  private static func lookupsOfValues(_ entry: Stack.Entry) -> Lookups {
    var found: Lookups = []
    func walk(_ value: Any) {
      if let expression = value as? Expression { return found.formUnion(lookups(expression)) }
      for child in Mirror(reflecting: value).children { walk(child.value) }
    }
    walk(entry.resource)
    return found
  }

  private static func lookups(_ body: ProviderBody) -> Lookups {
    var collector = LookupCollector()
    collector.walk(body)
    return collector.found
  }

  private static func lookups(_ value: Expression) -> Lookups {
    var collector = LookupCollector()
    collector.walk(value)
    return collector.found
  }

  private struct LookupCollector: ExpressionWalker {
    var found: Lookups = []

    mutating func visit(_ lookup: Lookup) { found.formUnion(Lookups(lookup)) }
    mutating func visit(availabilityZone index: Int) { found.insert(.availabilityZones) }
  }

  private static func text(_ emitter: some Emitter, _ stack: Stack) throws -> String {
    let document = try #require(emitter.documents(for: stack, layout: .single).first)
    return String(decoding: try document.bytes(), as: UTF8.self)
  }
}

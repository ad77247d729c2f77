import AWSResources
import EmitterConformance
import InfraModel
import Testing

/// An API deployment is a snapshot of the addresses that its methods call. An address that may change must be part of
/// the deployment's triggers or come from a stage variable, which is not part of the snapshot.
@Suite struct FrozenAPITests {
  @Test func deploymentsFollowBackendAddresses() throws {
    var stacks = [try KitchenSink.stack()]
    for (system, environment) in GoldenTests.environments { stacks.append(try GoldenTests.stack(system, environment)) }
    var methods = 0
    for stack in stacks {
      let apis = stack.entries.compactMap { entry in (entry.resource as? RestAPI).map { (entry.name.key, $0) } }
      for (key, api) in apis {
        let deployments = stack.entries.compactMap { $0.resource as? APIDeployment }.filter { $0.api.name.key == key }
        let told = Set(deployments.flatMap(\.functions).map { ($0.name as ResourceID).key })
        #expect(!deployments.isEmpty)
        for method in api.methods {
          methods += 1
          switch method.integration {
          case .function(let function):
            #expect(told.contains((function.name as ResourceID).key), "\(stack.name): \(method.http) \(method.path)")
          case .http(let url):
            #expect(Self.isConstant(url.expression), "\(stack.name): \(method.http) \(method.path)")
          case .preflight: break
          }
        }
        let deciding = api.authorizers.compactMap(\.function).map { ($0.name as ResourceID).key }
        #expect(told.isSuperset(of: deciding), "\(stack.name)")
      }
    }
    #expect(methods >= 20)
  }

  private static func isConstant(_ url: Expression) -> Bool {
    switch url {
    case .string: true
    case .interpolation(let parts): parts.allSatisfy(isConstant)
    default: false
    }
  }
}

import Configuration
import InfraModel

extension SystemChecks {
  mutating func edge() {
    let hasServices = !system.services.isEmpty
    if system.frontend != nil, !hasServices {
      error("frontend", "its paths to the load balancer need a service: add one")
    }
    if system.webFirewall != nil, !hasServices, system.api == nil {
      error("webFirewall", "it stands in front of the load balancer or the API: add a service or api")
    }
    if let api = system.api {
      switch api.backend {
      case .functions where system.functions.isEmpty:
        error("api.backend", "there is no function to answer: add one to functions, or use \"load-balancer\"")
      case .loadBalancer where !hasServices:
        error("api.backend", "the load balancer needs a service: add one, or use \"functions\"")
      default: break
      }
    } else if system.domain != nil {
      error("domain", "it is the API's host name: add api")
    }
    functions()
  }

  private mutating func functions() {
    let tables = system.tables.map(\.name)
    var programs: [Program: String] = [:]
    for function in system.functions {
      let path = "functions.\(function.name)"
      let table = function.value.table
      if !tables.contains(table) {
        let hint = Suggestion.hint(for: table, in: tables)
        error("\(path).table", "there is no table '\(table)'\(hint) in tables")
      }
      if let other = programs.updateValue(function.name, forKey: function.value.program) {
        error("\(path).program", "functions.\(other) runs it too, and both would answer the same requests")
      }
    }
  }
}

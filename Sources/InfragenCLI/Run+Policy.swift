import InfraModel
import PaymentSystem

extension Run {
  /// Prints what the policies find in a system; throws ``FindingsLeft`` when something is left.
  func checkPolicy(_ request: Request, _ format: PolicyFormat) throws {
    var request = request
    request.source = try ConfigurationSource.resolved(request.source)
    let configuration = try ConfigurationSource.read(request.source, streams: streams)
    guard let today = Day.today else {
      throw Failure("the clock of this machine shows no day, so no waiver can be checked")
    }
    let report = try reporting(configuration, request) { source throws(Diagnostics) in
      try source.reviewed(on: today).report
    }
    switch format {
    case .text:
      try print(DiagnosticReport(diagnostics: report.diagnostics, style: .output).text + report.summary + "\n")
    case .json: try print(report.json)
    case .sarif: try print(report.sarif)
    }
    if !report.open.isEmpty { throw FindingsLeft() }
  }
}

import Configuration
import InfraModel
import PaymentSystem
import Templates

/// A generation manifest with the descriptions that it refers to.
struct GenerationList {
  /// File of the manifest.
  let file: ConfigurationFile
  let folder: GenerationListFolder
  /// Name of the lock file next to it, which records the generated files.
  let lockName: String
  /// Outputs of the manifest.
  let outputs: [GenerationManifest.Item]
  private let configurations: [String: ConfigurationFile]

  /// Reads a manifest and its descriptions. Prints all errors in them.
  init(_ path: String, streams: StandardStreams, reporting printer: inout DiagnosticPrinter) throws {
    let file = try ConfigurationFile(path, streams: streams)
    self.file = file
    folder = try GenerationListFolder(of: path)
    var configurations: [String: ConfigurationFile] = [:]
    do throws(Diagnostics) {
      let list = try GenerationManifest(file: file.name, text: file.text)
      var problems = Diagnostics()
      var systems: [String: DescribedSystem] = [:]
      for (path, setting, location) in list.configurations {
        do throws(Failure) {
          let configuration = try ConfigurationFile(path, from: folder)
          configurations[path] = configuration
          do throws(Diagnostics) {
            systems[path] = try DescribedSystem(file: configuration.name, text: configuration.text)
          } catch {
            printer.report(error, excerpts: [configuration])
          }
        } catch {
          problems.report(Diagnostic(at: location, path: setting, error.message))
        }
      }
      do throws(Diagnostics) { outputs = try list.outputs(systems) } catch {
        problems.report(error)
        outputs = []
      }
      if problems.hasErrors { throw problems }
      lockName = list.lockName
    } catch {
      printer.report(error, excerpts: [file])
      throw AlreadyReported()
    }
    self.configurations = configurations
    try printer.stopAtErrors()
  }

  /// Files that no output may replace.
  var keeping: [FileStatus] { ([file] + outputs.compactMap { configuration(of: $0.source) }).compactMap(\.identity) }

  /// Configuration file of an output's system.
  func configuration(of source: GenerationManifest.Source) -> ConfigurationFile? {
    switch source {
    case .own: file
    case .config(let path): configurations[path]
    case .system(let name):
      Templates.named(name).map { ConfigurationFile(name: "\(name)/system.json5", text: $0.configuration) }
    }
  }

  /// Options that generate a system without the manifest, so that files are the same however they are generated.
  func regenerate(_ source: GenerationManifest.Source) -> String {
    switch source {
    case .own: SystemSelection(source: .file(file.name)).regenerate
    case .config(let path): SystemSelection(source: .file(path)).regenerate
    case .system(let name): SystemSelection(source: .system(name)).regenerate
    }
  }
}

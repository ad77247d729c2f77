import AWSResources
internal import Configuration
import InfraModel

extension FunctionSettings {
  /// The code of a function, whose texts are resolved already.
  func code(of entry: Keyed<FunctionSettings>, _ context: BuildContext) -> FunctionCode {
    let name = entry.label.key.text
    if let program {
      return .python(SourceFile(name: program.rawValue, file: "index.py", text: program.text))
    }
    let paths = Setting.functions[entry.name].code
    let (runtime, handler) = (runtime ?? "", handler ?? "")
    if let s3 = code?.s3 {
      return .bucket(
        name: context.texts.text(s3.bucket, of: paths.s3.bucket),
        key: context.texts.text(s3.key, of: paths.s3.key), runtime: runtime, handler: handler)
    }
    if let image = code?.image { return .image(context.texts.text(image, of: paths.image)) }
    let path = code?.text ?? ""
    switch CodeForm(path) {
    case .file(let standard, let file):
      let text = context.system.folder?.source(at: path) ?? ""
      return .program(
        .file(SourceFile(name: name, file: file, text: text)), runtime: self.runtime ?? standard,
        handler: self.handler ?? "index.handler")
    case .archive: return .program(.archive(CodePath(name: name, path: path)), runtime: runtime, handler: handler)
    case .folder, nil: return .program(.folder(CodePath(name: name, path: path)), runtime: runtime, handler: handler)
    }
  }
}

extension PaymentSystem {
  /// True if a function is in the private subnets.
  func isInNetwork(_ function: FunctionSettings) -> Bool { function.network ?? (ownNetwork != nil) }

  /// Functions that answer routes of the API.
  var answeringFunctions: [Keyed<FunctionSettings>] { functions.made().filter { !$0.value.routes.isEmpty } }
}

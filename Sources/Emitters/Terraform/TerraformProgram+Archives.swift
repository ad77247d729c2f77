import InfraModel

extension TerraformProgram {
  /// Writes the archive of a function and its source, unless somebody else builds the archive.
  ///
  /// Terraform reads data sources during the plan, except those that depend on a pending change, which it reads during
  /// apply. So the archive is created where it is needed, even if a saved plan is applied on another machine.
  mutating func archive(_ code: ProgramCode) {
    if !code.isBuilt { return }
    let names = stack.entries.filter { $0.resource.source?.name == code.name }.compactMap {
      $0.resource.nameConstraints.first?.value.expression
    }
    let reason = "Makes Terraform build the archive when it applies, not when it plans, and again when"
    let isFolder = if case .folder = code { true } else { false }
    blankLine(
      "\(reason) \(isFolder ? "a file of the folder changes or " : "")the function is renamed.")
    let isBeside = layout == .folder
    writer.block("resource", ["terraform_data", "\(code.name)_source"]) { writer in
      switch code {
      case .file(let source): writer.input(source, isBeside: isBeside)
      case .folder(let path), .archive(let path): writer.input(path)
      }
      writer.argument("triggers_replace", .list(names), 2, width: "triggers_replace".utf8.count)
    }
    paragraph("data", ["archive_file", code.name]) { writer in
      let width = "output_file_mode".utf8.count
      writer.argument("type", .string("zip"), 2, width: width)
      writer.modulePath("output_path", "/functions/\(code.name).zip", 2, width: width)
      // Regardless of the umask, because Lambda's user must be able to read the files, and to run those of a folder.
      writer.argument("output_file_mode", .string(isFolder ? "0755" : "0644"), 2, width: width)
      if case .file(let source) = code {
        writer.out.put("\n  source {\n")
        writer.argument("filename", .string(source.file), 4, width: 8)
        writer.out.put("    content  = terraform_data.")
        writer.out.put(code.name)
        writer.out.put("_source.output\n  }\n")
      } else {
        writer.out.put("  source_dir       = terraform_data.")
        writer.out.put(code.name)
        writer.out.put("_source.output.folder\n")
      }
    }
  }
}

extension HCLWriter {
  /// Writes the text of a source: the text itself, or a reference to the file next to the program.
  fileprivate mutating func input(_ source: SourceFile, isBeside: Bool) {
    let width = isBeside ? "triggers_replace".utf8.count : "input".utf8.count
    out.put("  input")
    out.pad(width - 5)
    out.put(" = ")
    if isBeside {
      out.put("file(\"${path.module}")
      literal("/\(source.path)")
      out.put("\")\n")
    } else {
      heredoc(source.text, 2)
      blankLine()
    }
  }

  /// Writes a folder with a hash of its files.
  fileprivate mutating func input(_ folder: CodePath) {
    out.put("  input = {\n    folder = ")
    path(folder)
    out.put("\n    hash = sha256(jsonencode({\n      for file in fileset(")
    path(folder)
    out.put(", \"**\") : file => filesha256(\"${path.module}")
    literal("/\(folder.path)")
    out.put("${file}\")\n    }))\n  }\n")
  }

  /// Writes an argument whose value is a path in the program's folder.
  fileprivate mutating func modulePath(_ name: String, _ path: String, _ indent: Int, width: Int) {
    out.pad(indent)
    out.put(name)
    out.pad(width - name.utf8.count)
    out.put(" = \"${path.module}")
    literal(path)
    out.put("\"\n")
  }
}

extension SourceFile {
  /// Path of the source, relative to the program's files.
  fileprivate var path: String { "functions/\(name)/\(file)" }
}

extension ProgramCode {
  /// The source as a separate file, if it is part of the program.
  var document: Document? {
    guard case .file(let source) = self else { return nil }
    var document = Document(source.path, text: source.text)
    document.saysOrigin = false
    return document
  }
}

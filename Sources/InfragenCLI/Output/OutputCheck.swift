import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Compares files that were generated before with what would be generated now; writes nothing.
struct OutputCheck {
  /// A file that is not what would be generated.
  enum Difference: Equatable {
    /// It has another text; how it would change, as `diff -u` shows it.
    case changed(path: String, diff: String)
    case missing(path: String)
    /// An earlier run generated it, and none would now.
    case leftover(path: String)
  }

  private let files: OutputFiles

  init(_ files: OutputFiles) { self.files = files }

  /// Every file that is not current, in the order of the documents, leftovers last; throws when one cannot be read.
  func differences(_ documents: [Document]) throws -> [Difference] {
    var differences: [Difference] = []
    for document in documents {
      let path = files.place(of: document)
      guard let present = try Self.bytes(of: path) else {
        differences.append(.missing(path: path))
        continue
      }
      let wanted = try document.bytes()
      if present == wanted { continue }
      let diff = UnifiedDiff(from: present, to: wanted).text(path, "\(path) (generated)")
      differences.append(.changed(path: path, diff: diff))
    }
    guard files.isFolder else { return differences }
    return differences
      + Leftovers.names(in: files.shown, besides: documents.map(\.name)).map { .leftover(path: files.shown + $0) }
  }

  /// The bytes of a file that was generated; nil when there is none.
  static func bytes(of path: String) throws(Failure) -> [UInt8]? {
    do throws(SystemError) {
      return try Descriptor.read(path, atMost: .max)
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: return nil
      case EINVAL: throw Failure("cannot compare \(path): it is no regular file")
      default: throw Failure("cannot read \(path): \(error.words)")
      }
    }
  }
}

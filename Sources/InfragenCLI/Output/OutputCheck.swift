import Emitters

/// Compares files that were generated before with what would be generated now; writes nothing.
struct OutputCheck {
  /// A file that is not what would be generated.
  enum Difference: Equatable {
    /// It has another text; how it would change, as `diff -u` shows it.
    case changed(path: String, diff: String)
    /// It has other line ends, and is the same else.
    case lineEnds(path: String)
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
      let place = files.place(of: document)
      guard let present = try Self.bytes(of: place) else {
        differences.append(.missing(path: place.shown))
        continue
      }
      let wanted = try document.bytes()
      if present == wanted { continue }
      if LineEnds.areAll(present, of: wanted) {
        differences.append(.lineEnds(path: place.shown))
        continue
      }
      let diff = UnifiedDiff(from: present, to: wanted).text(place.shown, "\(place.shown) (generated)")
      differences.append(.changed(path: place.shown, diff: diff))
    }
    return differences + files.leftovers(documents).map { .leftover(path: files.shown + $0) }
  }

  /// The most bytes of a file that are compared; no generated file has as many.
  private static let limit = 1 << 28

  /// The bytes of a file that was generated; nil when there is none.
  static func bytes(of place: Place, atMost limit: Int = limit) throws(Failure) -> [UInt8]? {
    do throws(PathProblem) {
      let size = try place.status()?.size ?? 0
      let bytes = size > limit ? [] : try place.read(atMost: limit + 1)
      if size > limit || bytes.count > limit { throw PathProblem(code: 0, "it has more than \(limit) bytes") }
      return bytes
    } catch {
      if error.isAbsence { return nil }
      throw Failure("cannot compare \(place.shown): \(error.words)")
    }
  }
}

import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file to be written, and what is there now.
struct Destination {
  let place: Place
  /// What is there now: nothing or a regular file.
  let present: FileStatus?

  /// The path as the user knows it.
  var shown: String { place.shown }

  /// Looks at what is there; throws when it must not be replaced. A text that does not say itself that infragen wrote it is
  /// replaced only when `mayReplace` says so.
  init(_ place: Place, keeping configurations: [FileStatus] = [], mayReplace: Bool) throws(Failure) {
    self.place = place
    do throws(PathProblem) {
      let folder = try place.openParent()
      do throws(SystemError) {
        present = try folder.status(of: place.name)
        guard let present else { return }
        if present.isFile { try folder.requireWritable(place.name) }
      } catch {
        throw PathProblem(error)
      }
      guard let present else { return }
      if present.isLink { throw .link(shown) }
      if present.isFolder { throw PathProblem(code: EISDIR, "it is a folder") }
      if !present.isFile { throw PathProblem(code: EINVAL, "it is no regular file") }
      if configurations.contains(where: { $0.isFile && present.isSame(as: $0) }) {
        throw PathProblem(code: EPERM, "it is the configuration that is read")
      }
      if mayReplace || present.size == 0 { return }
      if !Provenance.isGenerated(try place.read(atMost: Authorship.head)) {
        throw PathProblem(code: EEXIST, "it does not say that infragen generated it; --force replaces it")
      }
    } catch {
      throw Failure("cannot write \(place.shown): \(Self.words(error, place))")
    }
  }

  private static func words(_ error: PathProblem, _ place: Place) -> String {
    let folder = Path.folder(place.shown)
    return error.isAbsence && !folder.isEmpty ? "there is no folder \(folder)" : error.words
  }

  /// Whether what is there is still what was looked at.
  func isUnchanged(in folder: OpenFolder) throws(SystemError) -> Bool {
    switch (present, try folder.status(of: place.name)) {
    case (nil, nil): true
    case (let before?, let now?): before.isSame(as: now) && before.size == now.size && now.isFile
    default: false
    }
  }
}

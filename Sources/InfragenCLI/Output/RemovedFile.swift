#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is no longer generated: set aside first, so that it can be put back while the run may still fail.
struct RemovedFile {
  let place: Place
  private let status: FileStatus?
  private var aside: String?

  /// Looks at it; throws when its folder cannot be changed.
  init(_ place: Place) throws(Failure) {
    self.place = place
    do throws(PathProblem) {
      let folder = try place.openParent()
      do throws(SystemError) {
        try folder.requireWritable(".")
        status = try folder.status(of: place.name)
      } catch {
        throw PathProblem(error)
      }
    } catch {
      throw Failure("cannot remove \(place.shown): \(error.words)")
    }
  }

  /// Takes it from its place.
  mutating func setAside() throws(Failure) {
    guard let status else { return }
    do throws(PathProblem) {
      let folder = try place.openParent()
      do throws(SystemError) {
        guard let now = try folder.status(of: place.name) else { return }
        guard now.isSame(as: status), now.size == status.size else { throw SystemError(code: EBUSY) }
        let name = UnfinishedFiles.name(for: place.name)
        try folder.rename(place.name, to: name)
        aside = name
      } catch {
        throw PathProblem(error)
      }
    } catch {
      throw Failure("cannot remove \(place.shown): \(error.words)")
    }
  }

  /// Puts it back; false when that cannot be done.
  func restore() -> Bool {
    guard let aside else { return true }
    return (try? place.openParent().rename(aside, to: place.name)) != nil
  }

  /// Removes it.
  func finish() {
    guard let aside else { return }
    try? place.openParent().remove(aside)
  }
}

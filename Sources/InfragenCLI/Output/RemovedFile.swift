#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is no longer generated. It is renamed first, so that it can be restored while the run can still fail.
struct RemovedFile {
  let place: Place
  private let status: FileStatus?
  private var aside: String?

  /// Reads its state. Throws if its folder is not writable.
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

  /// Renames the file.
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

  /// Restores the file. Returns false if that fails.
  func restore() -> Bool {
    guard let aside else { return true }
    return (try? place.openParent().rename(aside, to: place.name)) != nil
  }

  /// Removes the renamed file.
  func finish() {
    guard let aside else { return }
    try? place.openParent().remove(aside)
  }
}

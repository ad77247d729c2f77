#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A path after following all symbolic links.
struct ResolvedPath {
  /// Absolute path without symbolic links.
  let path: String
  /// True if it is the boundary folder or below it.
  let isInside: Bool
  /// Folder that symbolic links must not leave.
  let boundary: String

  /// Follows a path from a folder, both without symbolic links. A link inside the boundary that leaves it is rejected,
  /// because an untrusted repository could contain it.
  init(_ path: String, from base: String, within boundary: String) throws(PathProblem) {
    var real = Self.isAbsolute(path) ? [] : Self.components(base)
    var rest = Array(Self.components(path).reversed())
    var links: [String] = []
    var inner: (link: String, target: String)?
    var isMissing = false
    do throws(SystemError) {
      while let component = rest.popLast() {
        if component == "." { continue }
        if component == ".." {
          if isMissing { throw SystemError(code: ENOENT) }
          _ = real.popLast()
          continue
        }
        let place = Self.path(real + [component])
        let status = isMissing ? nil : try FileStatus(place, followingLinks: false)
        isMissing = status == nil
        guard status?.isLink == true else {
          real.append(component)
          continue
        }
        links.append(place)
        if links.count > 40 { throw SystemError(code: ELOOP) }
        let target = try Self.target(of: place)
        if inner == nil, Self.isInside(Self.path(real), boundary) { inner = (place, target) }
        if Self.isAbsolute(target) { real = [] }
        rest += Self.components(target).reversed()
      }
    } catch {
      throw PathProblem(error)
    }
    self.path = Self.path(real)
    self.boundary = boundary
    isInside = Self.isInside(self.path, boundary)
    if let inner, !isInside {
      throw PathProblem(
        code: ELOOP,
        "\(inner.link) is a symbolic link that leads out of \(boundary), to \(self.path): give that path itself")
    }
    if Self.components(self.path).contains(where: { $0.lowercased() == ".git" }) { throw .git(path) }
  }

  /// Follows a path given on the command line, from the working directory.
  init(named path: String) throws(PathProblem) {
    let folder = try Self.workingDirectory()
    try self.init(path, from: folder, within: Git.root(around: folder) ?? folder)
  }

  /// The location relative to the boundary, or, if the path is outside, relative to its nearest existing parent.
  func place(shown: String) throws(PathProblem) -> Place {
    do throws(SystemError) {
      if isInside { return Place(root: try OpenFolder(boundary), path: Self.path(path, below: boundary), shown: shown) }
      var outer = Self.components(path)
      var inner: [String] = []
      repeat {
        guard let last = outer.popLast() else { break }
        inner.insert(last, at: 0)
      } while try FileStatus(Self.path(outer)) == nil
      return Place(root: try OpenFolder(Self.path(outer)), path: inner.joined(separator: "/"), shown: shown)
    } catch {
      throw PathProblem(error)
    }
  }

  /// The working directory, without symbolic links.
  static func workingDirectory() throws(PathProblem) -> String {
    guard let path = realpath(".", nil) else { throw PathProblem(.last) }
    defer { free(path) }
    guard let text = String(validatingCString: path) else {
      throw PathProblem(code: EILSEQ, "the path of the working directory is no UTF-8")
    }
    return text
  }

  /// The path relative to a parent folder.
  static func path(_ path: String, below folder: String) -> String {
    components(path).dropFirst(components(folder).count).joined(separator: "/")
  }

  /// Path from one folder to another, both without symbolic links: empty, or ending in a slash.
  static func path(from folder: String, to other: String) -> String {
    let (start, end) = (components(folder), components(other))
    let shared = zip(start, end).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)).map { "\($0)/" }.joined()
  }

  static func components(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).compactMap { String($0) }
  }

  private static func path(_ components: [String]) -> String { "/" + components.joined(separator: "/") }

  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    components(path).starts(with: components(folder))
  }

  private static func target(of link: String) throws(SystemError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    guard count >= 0 else { throw .last }
    guard let target = String(validating: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) else {
      throw SystemError(code: EILSEQ)
    }
    return target
  }
}

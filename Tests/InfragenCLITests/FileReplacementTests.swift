import Emitters
import Foundation
import Testing

@testable import InfragenCLI

/// Files that are replaced together while other processes change the folder.
@Suite(.serialized) struct FileReplacementTests {
  let folder: TemporaryFolder
  let outside: TemporaryFolder
  private let root: OpenFolder

  private static let old = OutputFilesTests.old

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    root = try OpenFolder(folder.path)
  }

  private func place(_ path: String) -> Place { Place(root: root, path: path, shown: path) }

  private func file(_ path: String, _ text: String = "new", during work: @escaping @Sendable () throws -> Void = {})
    -> FileReplacement.File
  {
    let document = Document(path) {
      try work()
      $0.put(text)
    }
    return FileReplacement.File(place: place(path), document: document, createsFolder: true, mayReplace: false)
  }

  private func perform(_ replacement: FileReplacement) throws {
    let interruption = Interruption()
    defer { interruption.end() }
    try replacement.perform(unless: interruption)
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder[name], withIntermediateDirectories: true)
  }

  @Test func folderReplacedByALinkIsNotFollowed() throws {
    try makeFolder("a/b")
    let (inner, other) = (folder["a/b"], outside.path)
    #expect(throws: Failure.self) {
      try perform(
        FileReplacement(files: [
          file("a/b/x") {
            try FileManager.default.moveItem(atPath: inner, toPath: inner + "2")
            try FileManager.default.createSymbolicLink(atPath: inner, withDestinationPath: other)
          }, file("a/b/y"),
        ]))
    }
    #expect(outside.names == [])
  }

  @Test func fileReplacedByALinkIsNotWritten() throws {
    try folder.write(Self.old, to: "x")
    try outside.write("theirs", to: "victim")
    let (path, victim) = (folder["x"], outside["victim"])
    #expect(throws: Failure("cannot replace x: another process has changed it")) {
      try perform(
        FileReplacement(files: [
          file("x") {
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: victim)
          }
        ]))
    }
    #expect(outside.text("victim") == "theirs" && folder.names == ["x"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == victim)
  }

  @Test func concurrentEditsAreKept() throws {
    let path = folder["x"]
    #expect(throws: Failure.self) {
      try perform(
        FileReplacement(files: [file("x") { try "mine".write(toFile: path, atomically: false, encoding: .utf8) }]))
    }
    #expect(folder.text("x") == "mine" && folder.names == ["x"])
  }

  /// The last file cannot be replaced, so the others are restored.
  @Test func failedReplacementIsRolledBack() throws {
    for name in ["a", "gone", "z"] { try folder.write(Self.old, to: name) }
    let path = folder["z"]
    var replacement = FileReplacement(files: [file("a"), file("new/b")], removed: [place("gone")])
    replacement.record = file("z") { try (Self.old + "edited").write(toFile: path, atomically: false, encoding: .utf8) }
    #expect(throws: Failure("cannot replace z: another process has changed it")) { try perform(replacement) }
    #expect(folder.names == ["a", "gone", "z"])
    #expect(folder.text("a") == Self.old && folder.text("gone") == Self.old && folder.text("z") == Self.old + "edited")
    replacement.record = file("z")
    try perform(replacement)
    #expect(folder.names == ["a", "new", "new/b", "z"] && folder.text("a") == "new" && folder.text("z") == "new")
  }

  @Test func runsInOneFolderAreSerialized() throws {
    let interruption = Interruption()
    defer { interruption.end() }
    var lock: FolderLock? = try FolderLock([(root, ""), (try OpenFolder(folder.path), "")], unless: interruption)
    let other = try OpenFolder(folder.path)
    #expect(!other.lock(isShared: false) && !other.lock(isShared: true))
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(folder.names == [])
    let reader = try FolderLock([(other, "")], isShared: true, unless: interruption)
    #expect(try OpenFolder(folder.path).lock(isShared: true))
    withExtendedLifetime(reader) {}
  }

  @Test(arguments: ["link/x", "link", "a/link/x"]) func pathsThroughLinksAreRefused(path: String) throws {
    try makeFolder("a")
    try outside.write("theirs", to: "x")
    for link in ["link", "a/link"] {
      try FileManager.default.createSymbolicLink(atPath: folder[link], withDestinationPath: outside.path)
    }
    #expect(throws: PathProblem.self) { try place(path).read(atMost: 10) }
    #expect(throws: PathProblem.self) { try place(path).folder() }
  }

  @Test(arguments: [".git", ".GIT", ".git/x", "a/.Git/x"]) func gitPathsAreRefused(path: String) throws {
    try makeFolder("a/.git")
    try makeFolder(".git")
    #expect(throws: Failure.self) { try Destination(place(path), mayReplace: true) }
    #expect(throws: PathProblem.self) { try place(path).read(atMost: 1) }
  }
}

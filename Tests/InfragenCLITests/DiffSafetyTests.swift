import Foundation
import Testing

@testable import InfragenCLI

/// `infragen diff` in an untrusted repository: git runs none of its programs.
@Suite(.enabled(if: Tool.path != nil)) struct DiffSafetyTests {
  let folder: TemporaryFolder
  /// Files outside of the repository.
  let outside: TemporaryFolder

  private static let description = "{ services: { a: { image: 'a:1' } }, environments: { dev: {} } }"
  private static let commit = "git -c user.name=a -c user.email=a@example.com commit -qm one"
  private static let same = "infragen.json5@HEAD (dev) -> infragen.json5 (dev)\nnothing changes\n"

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    try folder.write(Self.description, to: "infragen.json5")
    #expect(try run("git init -q -b main . && git add infragen.json5 && \(Self.commit)").code == 0)
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run("export OUTSIDE='\(outside.path)'; \(line)", in: folder)
  }

  /// A program that leaves a file outside of the repository.
  private func program(_ name: String) throws {
    try folder.write("#!/bin/sh\ntouch '\(outside["started"])'\nexit 1\n", to: name)
    #expect(try run("chmod +x '\(name)'").code == 0)
  }

  private func wasStarted() throws -> Bool {
    let was = outside.names.contains("started")
    if was { try FileManager.default.removeItem(atPath: outside["started"]) }
    return was
  }

  /// Has git fetch the description from a remote, which is a program: a promisor's object is missing.
  private static func promisor(_ url: String, _ more: String) -> String {
    """
    git config core.repositoryFormatVersion 1; git config extensions.partialClone origin
    git config remote.origin.promisor true; git config remote.origin.url '\(url)'; \(more)
    blob=$(git rev-parse HEAD:infragen.json5) && rm -f "$(git rev-parse --git-dir)/objects/${blob%${blob#??}}/${blob#??}"
    """
  }

  @Test func bareRepositoryFilesStartNoProgram() throws {
    try program("evil")
    let attack = """
      mkdir sub && cp infragen.json5 sub && git clone -q --bare . bare.git && (cd bare.git && { \(Self.promisor("ssh://h/x", "git config core.sshCommand \"$PWD/../evil\"; git config core.bare true")); }) && cp -r bare.git/HEAD bare.git/config bare.git/objects bare.git/refs bare.git/packed-refs sub
      """
    #expect(try run(attack).code == 0)
    _ = try run("cd sub && git cat-file blob HEAD:infragen.json5")
    #expect(try wasStarted(), "the repository attacks git itself")
    let result = try run("git add -f sub/infragen.json5 && \(Self.commit) && cd sub && \"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    #expect(try run("\"$0\" diff --config sub/infragen.json5").code == 0)
    #expect(try !wasStarted())
  }

  /// An archive of a repository brings git's own settings along.
  @Test(arguments: [
    ("ssh://h/x", "git config core.sshCommand \"$PWD/evil\""),
    ("ext::./evil", "git config protocol.ext.allow always; git config protocol.allow always"),
    ("./nowhere", "git config remote.origin.uploadpack \"$PWD/evil\"; mkdir nowhere; git init -q --bare nowhere"),
  ])
  func repositoryConfigurationFetchesNothing(url: String, settings: String) throws {
    try program("evil")
    #expect(try run(Self.promisor(url, settings)).code == 0)
    _ = try run("git cat-file blob HEAD:infragen.json5")
    #expect(try wasStarted(), "the repository attacks git itself")
    let result = try run("\"$0\" diff")
    #expect(
      result.code == 1
        && result.errors.contains("git has no infragen.json5 at 'HEAD': the object is not in this clone"),
      "\(result.errors)")
    #expect(try !wasStarted())
  }

  @Test func hooksFiltersAndPagersAreNotStarted() throws {
    try program("evil")
    let settings = """
      for key in core.fsmonitor core.pager pager.cat-file diff.external diff.x.textconv filter.x.smudge filter.x.clean \
        core.alternateRefsCommand core.askPass credential.helper alias.cat-file; do git config $key "$PWD/evil"; done
      git config core.hooksPath "$PWD/hooks"; mkdir hooks; for hook in reference-transaction post-index-change pre-auto-gc; do cp evil hooks/$hook; done
      printf '%s\\n' '*.json5 filter=x diff=x' > .git/info/attributes
      """
    #expect(try run(settings).code == 0)
    _ = try run("git status")
    #expect(try wasStarted(), "the repository attacks git itself")
    let result = try run("\"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    #expect(try !wasStarted())
  }

  /// Settings that name files which git could open: each names a pipe, so git would wait for ever.
  @Test func filesThatSettingsNameAreNotRead() throws {
    let settings = """
      mkfifo "$OUTSIDE/pipe" "$OUTSIDE/.gitattributes" "$OUTSIDE/infragen.json5"
      for key in core.attributesFile core.excludesFile mailmap.file commit.template gpg.ssh.allowedSignersFile blame.ignoreRevsFile \
        trace2.normalTarget trace2.eventTarget; do git config $key "$OUTSIDE/pipe"; done
      """
    #expect(try run(settings).code == 0)
    let result = try run("timeout 20 \"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    let moved = try run("git config core.worktree \"$OUTSIDE\" && timeout 20 \"$0\" diff")
    #expect(moved.code == 1 && moved.errors.contains("git has no infragen.json5 at 'HEAD'"), "\(moved.errors)")
  }

  /// Ways out of the repository that git itself takes, each with a change that makes it, and the words of the refusal.
  @Test(arguments: [
    ("git config include.path \"$OUTSIDE/settings\"", "includes another file"),
    (
      "printf '# a comment\\r\\n[core][inCLUDEif \"gitdir:/\"]path = /etc/hostname\\n' >>.git/config",
      "includes another file"
    ),
    (
      "git config extensions.worktreeConfig true && git config --worktree include.path /etc/hostname",
      ".git/config.worktree:1 includes another file"
    ),
    (
      "git clone -q --bare . \"$OUTSIDE/store\" && rm -r .git/objects/?? && echo \"$OUTSIDE/store/objects\" >.git/objects/info/alternates",
      "names other object stores"
    ),
    ("mv .git/objects \"$OUTSIDE\" && ln -s \"$OUTSIDE/objects\" .git", ".git/objects is a symbolic link"),
    ("mv .git/HEAD \"$OUTSIDE\" && ln -s \"$OUTSIDE/HEAD\" .git", ".git/HEAD is a symbolic link"),
    ("mv .git/refs/heads/main \"$OUTSIDE\" && ln -s \"$OUTSIDE/main\" .git/refs/heads", "main is a symbolic link"),
    ("mv .git/config \"$OUTSIDE\" && ln -s \"$OUTSIDE/config\" .git", ".git/config is a symbolic link"),
    ("mv .git/HEAD .git/hooks && ln -s hooks/HEAD .git", ".git/HEAD is a symbolic link"),
    ("mv .git \"$OUTSIDE/git\" && ln -s \"$OUTSIDE/git\" .git", ".git is a symbolic link that leads out of"),
    ("mv .git \"$OUTSIDE/git\" && echo \"gitdir: $OUTSIDE/git\" >.git", "which does not name it in turn"),
    (
      "mv .git \"$OUTSIDE/git\" && mkdir .git && cp \"$OUTSIDE/git/HEAD\" .git && echo \"$OUTSIDE/git\" >.git/commondir",
      "no objects"
    ),
    ("cp -r .git \"$OUTSIDE/git\" && echo \"$OUTSIDE/git\" >.git/commondir", ".git/commondir leads out"),
    ("git pack-refs --all && rm .git/packed-refs && mkfifo .git/packed-refs", "packed-refs is no regular file"),
    ("mkfifo .git/objects/info/alternates", "alternates is no regular file"),
    ("mkdir git && mv .git/* git && cp -r git/* . && rm -r git", ".git is no repository: it has no HEAD"),
  ])
  func nothingOutsideTheRepositoryIsRead(change: String, words: String) throws {
    try outside.write("", to: "settings")
    #expect(try run(change).code == 0)
    let result = try run("timeout 20 \"$0\" diff")
    #expect(result.code == 1 && result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("since it would read outside the repository"), "\(result.errors)")
  }

  /// Links, comments and folders that lead nowhere else are as git left them.
  @Test func repositoriesWithLinksInsideWork() throws {
    let change = """
      git branch other && rm .git/HEAD && ln -s refs/heads/main .git/HEAD && ln -s ../refs .git/info/refs
      printf '# [include]\\n; [include]\\n' >>.git/config && mkfifo .git/hooks/pipe && ln -s "$OUTSIDE" .git/hooks/out
      """
    #expect(try run(change).code == 0)
    let result = try run("\"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
  }

  @Test(arguments: [".", "", "bin", "$PWD", "$PWD/bin", "$OUTSIDE/link"])
  func gitFromTheRepositoryIsNotRun(entry: String) throws {
    try program("git")
    #expect(try run("mkdir bin && cp git bin && ln -s \"$PWD/bin\" \"$OUTSIDE/link\"").code == 0)
    let result = try run("PATH=\"\(entry):$PATH\"; \"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    let none = try run("PATH=\"\(entry)\"; \"$0\" diff")
    #expect(none.code == 1 && none.errors.contains("cannot run git: no folder of PATH has it"), "\(none.errors)")
    #expect(try !wasStarted())
  }

  @Test func gitVariablesDoNotSelectAnotherRepository() throws {
    try program("evil")
    let result = try run(
      """
      git init -q "$OUTSIDE/other"; export GIT_DIR="$OUTSIDE/other/.git" GIT_WORK_TREE="$OUTSIDE" GIT_INDEX_FILE=/none \
        GIT_OBJECT_DIRECTORY=/none GIT_EXTERNAL_DIFF="$PWD/evil" GIT_SSH_COMMAND="$PWD/evil" GIT_PAGER="$PWD/evil" \
        GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0="$PWD/evil" GIT_EXEC_PATH="$PWD"
      "$0" diff
      """)
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    #expect(try !wasStarted())
  }

  @Test func shallowClonesWorktreesAndSubmodulesWork() throws {
    let result = try run(
      """
      git init -q "$OUTSIDE/outer" && git -C "$OUTSIDE/outer" -c protocol.file.allow=always submodule --quiet add "$PWD" inner
      git clone -q --depth 1 "file://$PWD" "$OUTSIDE/shallow" && git worktree add -q "$OUTSIDE/tree" -b other
      for place in shallow tree outer/inner; do cd "$OUTSIDE/$place" && "$0" diff || exit 1; done
      cd / && "$0" diff --config "$OUTSIDE/tree/infragen.json5"
      """)
    #expect(result.code == 0 && result.output.components(separatedBy: "nothing changes").count == 5, "\(result.errors)")
  }

  @Test func largeOutputOnBothStreamsIsRead() throws {
    let program =
      "#!/bin/sh\nfor i in 1 2 3 4 5 6 7 8; do head -c 100000 /dev/zero | tr '\\0' x >&2; done\nexec '/usr/bin/env' cat infragen.json5\n"
    try outside.write(program, to: "git")
    let result = try run("chmod +x \"$OUTSIDE/git\"; PATH=\"$OUTSIDE:$PATH\" timeout 60 \"$0\" diff")
    #expect(result.code == 0 && result.output == Self.same, "\(result.errors)")
    let endless = "#!/bin/sh\nexec cat /dev/zero\n"
    try outside.write(endless, to: "git")
    let long = try run("PATH=\"$OUTSIDE:$PATH\" timeout 60 \"$0\" diff")
    #expect(long.code == 1 && long.errors.contains("is too long: a configuration has at most"), "\(long.errors)")
  }

  @Test func revisionIsNotParsedAsAnOption() throws {
    #expect(try run("\"$0\" diff --against=--textconv").errors.contains("'--textconv' is no revision of git"))
  }

  @Test(arguments: [("real/shop.json5", 0), ("../real.json5", 1), ("/etc/passwd", 1), ("infragen.json5", 1)])
  func linksInRevisionsAreFollowedInside(target: String, code: Int32) throws {
    let result = try run(
      "mkdir real && mv infragen.json5 real/shop.json5 && ln -s \(target) infragen.json5 && git add -A && \(Self.commit) && rm infragen.json5 && cp real/shop.json5 infragen.json5 && \"$0\" diff"
    )
    #expect(result.code == code, "\(result.errors)")
    if code == 0 { #expect(result.output == Self.same) } else { #expect(result.errors.contains("is a symbolic link")) }
  }
}

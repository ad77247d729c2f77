import EmitterConformance
import Synchronization

/// An emitter with one bug.
enum Flaw: CaseIterable {
  case tellsTheTime, hasNumberedFiles
  case writesTwoFiles, writesNoFolder, namesTwoFilesAlike, leavesItsFolder
  case endsInNoNewline, endsInTwoNewlines, endsLinesInWhiteSpace, endsLinesInCRLF, holdsANUL, beginsWithAMark, isNoUTF8
  case forgetsAResource, forgetsAParameter, forgetsAnOutput, forgetsInFolders, repeatsAResource, addsAResource
  case cannotBeWritten
  case escapesNothing, dropsControls, composesLetters, trims
  case sortsNames, asksAHash
  case numbersResources, countsAtTheTop, sharesALine
  case keepsTheWholeDocument, forgetsWhatItHandedOn, swallowsFailures, renamesFailures
  case growsWithTheSquare
  case dropsAQuota, shrinks, hasNoWayOut, hasNoMaximum, notesOnTwoLines

  /// The rule that finds the bug.
  var rule: Rule {
    switch self {
    case .tellsTheTime, .hasNumberedFiles: .sameBytes
    case .writesTwoFiles, .writesNoFolder, .namesTwoFilesAlike, .leavesItsFolder: .documents
    case .endsInNoNewline, .endsInTwoNewlines, .endsLinesInWhiteSpace, .endsLinesInCRLF, .holdsANUL, .beginsWithAMark,
      .isNoUTF8:
      .form
    case .forgetsAResource, .forgetsAParameter, .forgetsAnOutput, .forgetsInFolders, .repeatsAResource, .addsAResource,
      .cannotBeWritten:
      .completeness
    case .escapesNothing, .dropsControls, .composesLetters, .trims: .hostileTexts
    case .sortsNames, .asksAHash: .authorsOrder
    case .numbersResources, .countsAtTheTop, .sharesALine: .stability
    case .keepsTheWholeDocument, .forgetsWhatItHandedOn, .swallowsFailures, .renamesFailures: .pieces
    case .growsWithTheSquare: .linearTime
    case .dropsAQuota, .shrinks, .hasNoWayOut, .hasNoMaximum, .notesOnTwoLines: .quotas
    }
  }

  private static let counter = Mutex(0)

  /// A different number on each call.
  static func count() -> Int {
    counter.withLock {
      $0 += 1
      return $0
    }
  }
}

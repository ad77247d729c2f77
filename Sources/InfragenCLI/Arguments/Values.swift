/// What may stand behind an option.
enum Values: Equatable {
  /// Nothing: the option is given or not.
  case none
  /// One word of a list.
  case oneOf([String])
  /// A file that is read.
  case file
  /// A file or folder that is written.
  case place
  /// Something that only the user knows, such as a number.
  case text
}

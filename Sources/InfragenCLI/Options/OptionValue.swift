/// The kind of value that an option takes, for reading and for completions.
enum OptionValue: Equatable {
  /// No value: the option is a flag.
  case none
  /// One of these words.
  case oneOf([String])
  /// A file that is read.
  case inputFile
  /// A file or folder that is written.
  case outputPath
  /// Free text, such as a number.
  case text
}

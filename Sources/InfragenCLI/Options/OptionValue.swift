/// Kind of an option's value, for parsing and completion.
enum OptionValue: Equatable {
  /// None: the option is a flag.
  case none
  /// One of the given words.
  case oneOf([String])
  /// An input file.
  case inputFile
  /// An output file or folder.
  case outputPath
  /// Free text, such as a number.
  case text
  /// Free text for which completions offer words that depend on the working directory.
  case words(WordList)
}

/// Texts in JSON, for emitters that write it in a form of their own.
public enum JSONText {
  /// The text in quotes, with every character escaped that may not stand raw in JSON.
  public static func quoted(_ text: String) -> String { "\"\(JSONWriter.escaped(text))\"" }
}

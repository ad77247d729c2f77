extension SettingCodec<Int> {
  /// An integer within limits. The unit, such as `days`, is used in messages and documentation.
  public static func integer(_ range: ClosedRange<Int>, unit: String? = nil) -> SettingCodec<Int> {
    SettingCodec(
      decode: { value, _, reader in
        guard let number = reader.integer(value) else { return nil }
        if range.contains(number) { return number }
        let side = number < range.lowerBound ? "small" : "large"
        let nearest = min(max(number, range.lowerBound), range.upperBound)
        let limits = SettingSchema.integer(range, unit: unit).limits
        reader.error(
          "\(number) is too \(side): allowed is \(limits), the nearest is \(nearest)", at: value.location)
        return nil
      },
      encode: { JSON5Value(.integer($0)) },
      shape: { _ in .integer(range, unit: unit) })
  }

  /// One of the given integers.
  public static func integer(oneOf choices: [Int], unit: String? = nil) -> SettingCodec<Int> {
    SettingCodec(
      decode: { value, _, reader in
        guard let number = reader.integer(value) else { return nil }
        if choices.contains(number) { return number }
        let limits = SettingSchema.integers(choices, unit: unit).limits
        // Magnitudes, because a difference may overflow Int.
        let nearest = choices.min { distance($0, number) < distance($1, number) }
        let hint = nearest.map { ", the nearest is \($0)" } ?? ""
        reader.error("\(number) is not allowed: choose \(limits)\(hint)", at: value.location)
        return nil
      },
      encode: { JSON5Value(.integer($0)) },
      shape: { _ in .integers(choices, unit: unit) })
  }
}

extension SettingCodec<String> {
  /// A number that may have a fraction, kept as decimal text with the given format to avoid binary rounding.
  public static func number(
    _ rule: TextFormat, limits: (minimum: String, maximum: String, step: String)
  ) -> SettingCodec<String> {
    SettingCodec(
      decode: { value, _, reader in
        let text: String
        switch value.kind {
        case .integer(let number): text = String(number)
        case .decimal(let decimal): text = decimal
        default:
          reader.mismatch("a number", value)
          return nil
        }
        guard let problem = rule.problem(with: text) else { return text }
        reader.error(problem, at: value.location)
        return nil
      },
      encode: { text in JSON5Value(Int(text).map { .integer($0) } ?? .decimal(text)) },
      shape: { _ in .number(rule, limits: limits) })
  }
}

extension SettingCodec<Bool> {
  /// `true` or `false`.
  public static var boolean: SettingCodec<Bool> {
    SettingCodec(
      decode: { value, _, reader in
        if case .boolean(let boolean) = value.kind { return boolean }
        reader.mismatch("true or false", value)
        return nil
      },
      encode: { JSON5Value(.boolean($0)) },
      shape: { _ in .boolean })
  }
}

private func distance(_ a: Int, _ b: Int) -> UInt {
  UInt(bitPattern: max(a, b)) &- UInt(bitPattern: min(a, b))
}

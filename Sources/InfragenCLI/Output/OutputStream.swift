import Emitters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A stream to which a document is written piece by piece: the standard output, a pipe or a device.
struct OutputStream {
  let descriptor: Descriptor
  /// Name in messages.
  let name: String

  static let standard = OutputStream(descriptor: .output, name: "standard output")

  /// Writes a document completely.
  func write(_ body: (inout TextBuffer) throws -> Void) throws(Failure) {
    do {
      let descriptor = descriptor
      var buffer = TextBuffer { try descriptor.write($0) }
      try body(&buffer)
      try buffer.flush()
      // Closing a duplicate makes file systems with delayed writes report errors now.
      let duplicate = Descriptor(number: dup(descriptor.number))
      if duplicate.number >= 0 { try duplicate.close() }
    } catch let error as SystemError {
      throw Failure(message(error))
    } catch {
      throw Failure("cannot write to \(name)")
    }
  }

  /// Writes a text.
  func write(_ text: String) throws(Failure) {
    try write { (_: inout TextBuffer) in
      var text = text
      try text.withUTF8 { try descriptor.write(UnsafeRawBufferPointer($0)) }
    }
  }

  private func message(_ error: SystemError) -> String {
    switch error.code {
    case EPIPE: "\(name) was closed before everything was written"
    case EBADF: "\(name) is not open for writing"
    default: "cannot write to \(name): \(error.words)"
    }
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file of the process.
struct Descriptor: Sendable {
  let number: Int32

  static let input = Descriptor(number: 0)
  static let output = Descriptor(number: 1)
  static let error = Descriptor(number: 2)

  /// True if the process has the file open.
  var isOpen: Bool { fcntl(number, F_GETFD) != -1 }

  /// Writes all bytes, with as many calls as needed.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = systemWrite(number, piece.baseAddress, piece.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 {
        throw SystemError(code: EIO)
      } else {
        try retry(POLLOUT)
      }
    }
  }

  /// Reads up to `limit` bytes, or to the end of the file.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count < limit {
      let count = systemRead(number, &piece, min(piece.count, limit - bytes.count))
      if count == 0 { break }
      if count > 0 { bytes.append(contentsOf: piece[..<count]) } else { try retry(POLLIN) }
    }
    return bytes
  }

  /// Status of the file.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Closes the file. Some file systems report a full disk only now.
  func close() throws(SystemError) {
    // After EINTR the file is closed on Linux and Darwin.
    guard systemClose(number) == 0 || errno == EINTR else { throw .last }
  }

  /// Returns if the last call can be repeated: after a signal, or when a non-blocking file is ready.
  private func retry(_ event: Int32) throws(SystemError) {
    let problem = SystemError.last
    if problem.code == EINTR { return }
    guard problem.code == EAGAIN else { throw problem }
    var file = pollfd(fd: number, events: Int16(event), revents: 0)
    _ = poll(&file, 1, -1)
  }
}

// The methods above hide the system's functions of the same names.
private let systemWrite = write
private let systemRead = read
private let systemClose = close

import Foundation

/// A file's bytes, one after the other, through a buffer of fixed size.
final class ByteStream {
    private let descriptor: Int32
    private let name: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var position = 0
    private var end = 0
    /// Bytes taken so far.
    private(set) var offset = 0

    /// - Throws: `CookGenError` where it is not a file that can be read.
    init(_ url: URL) throws(CookGenError) {
        name = terminalName(url.lastPathComponent)
        var status = stat()
        // Not to wait for ever at a pipe that has a file's name.
        descriptor = open(url.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw CookGenError("cannot read \(url.path)", errno: errno) }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw CookGenError("\(url.path) is not a file; name a file of annotations")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The next byte; nil after the last.
    func next() throws(CookGenError) -> UInt8? {
        if position == end, try !refill() { return nil }
        let byte = buffer[position]
        position += 1
        offset += 1
        return byte
    }

    /// The next byte, which is not taken.
    func peek() throws(CookGenError) -> UInt8? {
        if position == end, try !refill() { return nil }
        return buffer[position]
    }

    /// The next line without its end, of which at most `limit` bytes are kept; nil after the last.
    func line(limit: Int) throws(CookGenError) -> (bytes: [UInt8], isWhole: Bool)? {
        guard try peek() != nil else { return nil }
        var line: [UInt8] = []
        var isWhole = true
        while true {
            if position == end {
                guard try refill() else { break }
            }
            let stop = buffer[position..<end].firstIndex(of: 0x0A) ?? end
            if line.count + stop - position <= limit { line += buffer[position..<stop] } else { isWhole = false }
            offset += stop - position
            position = stop
            if stop < end {
                position += 1
                offset += 1
                break
            }
        }
        if line.last == 0x0D { line.removeLast() }
        return (line, isWhole)
    }

    private func refill() throws(CookGenError) -> Bool {
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CookGenError("cannot read \(name)", errno: errno) }
            (position, end) = (0, count)
            return count > 0
        }
    }
}

/// A file's name as it can stand in a sentence.
func terminalName(_ name: String) -> String {
    name.count > 120 ? name.prefix(117) + "..." : name
}

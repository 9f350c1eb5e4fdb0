import Glibc

/// A file mapped read-only into memory for as long as this object lives.
///
/// The file must not be shortened while it is mapped (the kernel would answer reads with SIGBUS); replace files by renaming.
public final class MappedFile: @unchecked Sendable {
    public let path: String
    public let bytes: UnsafeRawBufferPointer

    public init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CheckpointError(file: path, problem: "cannot be opened (\(String(cString: strerror(errno))))", remedy: "check the path and its permissions")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw CheckpointError(file: path, problem: "is not a regular file", remedy: "name the checkpoint file itself")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw CheckpointError(file: path, problem: "is empty") }
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw CheckpointError(file: path, problem: "cannot be mapped (\(String(cString: strerror(errno))))", remedy: "free some memory")
        }
        bytes = UnsafeRawBufferPointer(start: base, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

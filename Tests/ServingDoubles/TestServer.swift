import Foundation
import Glibc
import Synchronization

/// A request as it came over the wire.
public struct Received: Sendable {
    public var line = ""
    public var headers: [String: String] = [:]
    public var body = Data()

    /// The body as JSON.
    public var json: [String: Any] { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:] }
}

/// An HTTP server on plain sockets, on this machine only, that answers with whatever bytes the test wants: one thread a connection,
/// one request a connection. It listens until the process ends.
public final class TestServer: Sendable {
    /// What to do with the `number`th request (from 0): write anything to the descriptor; it is closed afterwards.
    public typealias Handler = @Sendable (_ number: Int, _ request: Received, _ descriptor: Int32) -> Void

    public let port: Int
    private let received = Mutex<[Received]>([])

    public init(_ handler: @escaping Handler) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, size)
                _ = getsockname(listener, $0, &size)
            }
        }
        listen(listener, 16)
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread {
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                let connection = Thread {
                    if let request = Self.read(descriptor) {
                        let number = self.received.withLock {
                            $0.append(request)
                            return $0.count - 1
                        }
                        handler(number, request, descriptor)
                    }
                    close(descriptor)
                }
                connection.start()
            }
        }
        thread.start()
    }

    public var requests: [Received] { received.withLock { $0 } }
    public var address: String { "http://127.0.0.1:\(port)/v1" }

    /// A server that gives these answers, one after another, the last one for ever.
    public convenience init(answers: [String]) {
        self.init { number, _, descriptor in Self.write(answers[min(number, answers.count - 1)], to: descriptor) }
    }

    /// A port that nobody listens at.
    public static func closedPort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, size)
                _ = getsockname(descriptor, $0, &size)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    public static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// An HTTP answer.
    public static func answer(_ status: Int = 200, _ body: String, headers: [String] = []) -> String {
        (["HTTP/1.1 \(status) X", "Content-Type: application/json", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers)
            .joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// A chat answer with this text.
    public static func chat(_ text: String, finish: String = "stop") -> String {
        let content = String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
        return answer(200, #"{"id":"x","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":\#(content)},"finish_reason":"\#(finish)"}]}"#)
    }

    private static func read(_ descriptor: Int32) -> Received? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var head: Range<Int>?
        var wanted = 0
        var request = Received()
        while head == nil || bytes.count < wanted {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            if head == nil, let end = bytes.indices.dropLast(3).first(where: { Array(bytes[$0..<$0 + 4]) == [13, 10, 13, 10] }) {
                head = 0..<end
                let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
                request.line = lines[0]
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    if parts.count == 2 { request.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
                }
                wanted = end + 4 + (request.headers["content-length"].flatMap { Int($0) } ?? 0)
            }
        }
        if let head { request.body = Data(bytes[(head.upperBound + 4)...]) }
        return request
    }
}

import CCurl
import Foundation
import Synchronization

/// One HTTP request.
public struct HTTPRequest: Sendable {
    public enum Method: String, Sendable { case get = "GET", post = "POST" }

    public var method: Method
    /// `http` or `https`.
    public var url: URL
    /// Names and values; a value with a control character is refused.
    public var headers: [(name: String, value: String)]
    public var body: Data?
    /// Seconds for the whole exchange.
    public var timeout: Double
    /// The largest answer that is read, bytes after decompression.
    public var maximumAnswer: Int

    public init(_ method: Method = .get, _ url: URL, headers: [(name: String, value: String)] = [], body: Data? = nil,
                timeout: Double = 120, maximumAnswer: Int = 16 << 20) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.maximumAnswer = maximumAnswer
    }
}

/// What a server answered.
public struct HTTPResponse: Sendable {
    public var status: Int
    public var body: Data
    /// Seconds that the server asks to wait (`Retry-After`, as seconds or as a date).
    public var retryAfter: Double?
}

/// HTTP over libcurl, with libcurl's defaults for proxies (`https_proxy`, `no_proxy`, ...) and certificates. No redirects are
/// followed: a key is shown to nobody but the server that was named. May be used from several threads.
public struct HTTPClient: Sendable {
    /// Seconds to wait for a connection.
    public var connectTimeout: Double

    public init(connectTimeout: Double = 10) {
        self.connectTimeout = connectTimeout
    }

    /// Sends a request and waits for the whole answer, of any status. Cancelling the task ends the exchange within a tenth of a
    /// second, also while nothing comes.
    /// - Throws: `ServingError` without an answer, `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let cancelled = Mutex(false)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                // A thread of its own: libcurl blocks, and Swift's few cooperative threads must not.
                let thread = Thread {
                    continuation.resume(with: Result { try exchange(request) { cancelled.withLock { $0 } } })
                }
                thread.name = "http"
                thread.start()
            }
        } onCancel: {
            cancelled.withLock { $0 = true }
        }
    }

    /// The same on this thread.
    public func exchange(_ request: HTTPRequest, isCancelled: () -> Bool = { false }) throws -> HTTPResponse {
        guard let scheme = request.url.scheme?.lowercased(), scheme == "http" || scheme == "https", let host = request.url.host, !host.isEmpty else {
            throw ServingError(.request, "\(request.url.absoluteString) is no address of a server; give one such as http://localhost:8000/v1")
        }
        for (name, value) in request.headers where (name + value).unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            throw ServingError(.request, "the value of the header \(name) holds a control character (a line break at its end?); set it without")
        }
        guard Self.ready, let easy = curl_easy_init(), let multi = curl_multi_init() else {
            throw ServingError(.connection, "libcurl could not be started; is there enough memory?")
        }
        let sink = Sink(limit: request.maximumAnswer)
        var lines: UnsafeMutablePointer<curl_slist>?
        defer {
            curl_multi_remove_handle(multi, easy)
            curl_easy_cleanup(easy)
            curl_multi_cleanup(multi)
            curl_slist_free_all(lines)
        }
        for (name, value) in request.headers { lines = curl_slist_append(lines, "\(name): \(value)") }
        // Without this libcurl waits for "100 Continue" before larger bodies, which some servers never send.
        lines = curl_slist_append(lines, "Expect:")
        configure(easy, request, lines: lines, sink: sink)
        let body = request.body ?? Data()
        return try body.withUnsafeBytes { bytes in
            if request.method == .post {
                auteur_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
                // libcurl reads the body in place; an empty one must not be nil, which would mean "read it from a callback".
                auteur_curl_set_pointer(easy, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress) ?? Self.emptyBody)
            }
            let code = try transfer(easy, multi, isCancelled: isCancelled)
            if sink.isOverflowing {
                throw ServingError(.answer, "\(host) answered with more than \(request.maximumAnswer >> 10) KiB; is this the right address?")
            }
            guard code == CURLE_OK else { throw failure(code, request, host: host) }
            var status = 0, wait: curl_off_t = 0
            auteur_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
            auteur_curl_get_size(easy, CURLINFO_RETRY_AFTER, &wait)
            return HTTPResponse(status: status, body: sink.bytes, retryAfter: wait > 0 ? Double(wait) : nil)
        }
    }

    private func configure(_ easy: UnsafeMutableRawPointer, _ request: HTTPRequest, lines: UnsafeMutablePointer<curl_slist>?, sink: Sink) {
        auteur_curl_set_string(easy, CURLOPT_URL, request.url.absoluteString)
        auteur_curl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        auteur_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        auteur_curl_set_long(easy, request.method == .post ? CURLOPT_POST : CURLOPT_HTTPGET, 1)
        auteur_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(connectTimeout))
        auteur_curl_set_long(easy, CURLOPT_TIMEOUT_MS, Self.milliseconds(request.timeout))
        // Every encoding that this libcurl knows; what is unpacked counts against the limit.
        auteur_curl_set_string(easy, CURLOPT_ACCEPT_ENCODING, "")
        auteur_curl_set_string(easy, CURLOPT_USERAGENT, "auteur")
        auteur_curl_set_list(easy, CURLOPT_HTTPHEADER, lines)
        auteur_curl_set_writer(easy, { bytes, size, count, target in
            guard let bytes, let target else { return 0 }
            return Unmanaged<Sink>.fromOpaque(target).takeUnretainedValue().take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }, Unmanaged.passUnretained(sink).toOpaque())
    }

    /// Runs the exchange to its end, and looks every 50 ms whether it is still wanted.
    private func transfer(_ easy: UnsafeMutableRawPointer, _ multi: UnsafeMutableRawPointer, isCancelled: () -> Bool) throws -> CURLcode {
        guard curl_multi_add_handle(multi, easy) == CURLM_OK else { throw ServingError(.connection, "libcurl could not begin; is there enough memory?") }
        var running: Int32 = 1
        while running > 0 {
            if isCancelled() { throw CancellationError() }
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_SEND_ERROR }
            if running > 0 { curl_multi_poll(multi, nil, 0, 50, nil) }
        }
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            if message.pointee.msg == CURLMSG_DONE { return auteur_curl_result(message) }
        }
        return CURLE_RECV_ERROR
    }

    private func failure(_ code: CURLcode, _ request: HTTPRequest, host: String) -> ServingError {
        let place = request.url.port.map { "\(host):\($0)" } ?? host
        switch code {
        case CURLE_OPERATION_TIMEDOUT:
            return ServingError(.timeout, "\(place) gave no whole answer within \(Int(request.timeout.rounded(.up))) s (or no connection within \(Int(connectTimeout)) s); is it overloaded, or the time-out too short?")
        case CURLE_COULDNT_RESOLVE_HOST:
            return ServingError(.request, "there is no host called \(host); check the address")
        case CURLE_COULDNT_RESOLVE_PROXY:
            return ServingError(.request, "the proxy's host is not known; check https_proxy and http_proxy")
        case CURLE_COULDNT_CONNECT:
            return ServingError(.connection, "nothing answers at \(place); is the server running?")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR:
            return ServingError(.request, "no safe connection with \(place): \(String(cString: curl_easy_strerror(code))); check https and its certificate")
        default:
            return ServingError(.connection, "the connection with \(place) broke: \(String(cString: curl_easy_strerror(code)))")
        }
    }

    private static func milliseconds(_ seconds: Double) -> Int {
        Int(max(1, min(86_400_000, (seconds.isFinite ? seconds : 86_400) * 1000)))
    }

    private static let ready = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
    nonisolated(unsafe) private static let emptyBody = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)
}

/// Where an answer's bytes go, up to a limit.
private final class Sink {
    private(set) var bytes = Data()
    private(set) var isOverflowing = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: false where it is too much.
    func take(_ more: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count + more.count <= limit else {
            isOverflowing = true
            return false
        }
        bytes.append(contentsOf: more)
        return true
    }
}

import Foundation
import Synchronization

/// How often and how patiently a server is asked again after a passing failure.
public struct RetryPolicy: Hashable, Sendable {
    /// Requests in all.
    public var attempts: Int
    /// Seconds before the second request; doubled for each further one, and varied by a quarter so that workers do not knock together.
    public var firstWait: Double
    /// The longest wait, seconds. A server that asks for a longer one (`Retry-After`) is given up at once.
    public var longestWait: Double

    public init(attempts: Int = 5, firstWait: Double = 1, longestWait: Double = 120) {
        self.attempts = attempts
        self.firstWait = firstWait
        self.longestWait = longestWait
    }

    /// Seconds to wait after the failure of request `attempt` (1, 2, ...); nil where it is the last.
    func wait(after attempt: Int, asked: Double?, spread: Double) -> Double? {
        guard attempt < attempts else { return nil }
        let backOff = min(longestWait, firstWait * pow(2, Double(attempt - 1)) * (1 + 0.25 * spread))
        guard let asked else { return backOff }
        return asked <= longestWait ? max(asked, backOff) : nil
    }
}

/// A client of the OpenAI chat shape (`POST /v1/chat/completions`): vLLM, SGLang, llama-server, Ollama and the services that speak
/// it. May be used from several tasks at a time.
public final class ChatClient: Sendable {
    public let endpoint: ChatEndpoint
    public let retries: RetryPolicy
    /// Seconds for one answer.
    public let timeout: Double
    /// The largest answer that is read, bytes.
    public let maximumAnswer: Int
    private let http = HTTPClient()
    /// Whether the server takes `response_format`; it does until it says otherwise.
    private let takesFormat = Mutex(true)

    public init(_ endpoint: ChatEndpoint, retries: RetryPolicy = RetryPolicy(), timeout: Double = 300, maximumAnswer: Int = 4 << 20) {
        self.endpoint = endpoint
        self.retries = retries
        self.timeout = timeout
        self.maximumAnswer = maximumAnswer
    }

    /// Asks, and asks again after passing failures (no connection, time-outs, 408, 429, 5xx) as `retries` says.
    /// - Throws: `ServingError`, `CancellationError`.
    public func ask(_ request: ChatRequest) async throws -> ChatAnswer {
        var attempt = 1
        while true {
            do {
                let wantsFormat = request.wantsJSON && takesFormat.withLock { $0 }
                do {
                    return try await askOnce(request, json: wantsFormat)
                } catch let error as ServingError where wantsFormat && [.status(400), .status(422)].contains(error.kind) {
                    // Which of the request's fields a server does not know, none says alike: without the optional one it shows.
                    let answer = try await askOnce(request, json: false)
                    takesFormat.withLock { $0 = false }
                    return answer
                }
            } catch let error as ServingError where error.isPassing {
                guard let wait = retries.wait(after: attempt, asked: error.retryAfter, spread: .random(in: -1...1)) else {
                    let times = attempt > 1 ? " (asked \(attempt) times)" : ""
                    throw ServingError(error.kind, error.description + times, retryAfter: error.retryAfter)
                }
                attempt += 1
                try await Task.sleep(for: .seconds(wait))
            }
        }
    }

    private func askOnce(_ request: ChatRequest, json: Bool) async throws -> ChatAnswer {
        var headers = [(name: "Content-Type", value: "application/json"), (name: "Accept", value: "application/json")]
        if let key = endpoint.key { headers.append((name: "Authorization", value: "Bearer \(key)")) }
        let response = try await http.send(HTTPRequest(
            .post, endpoint.url, headers: headers, body: try request.body(model: endpoint.model, json: json), timeout: timeout, maximumAnswer: maximumAnswer))
        guard (200..<300).contains(response.status) else { throw refusal(response) }
        return try ChatAnswer(json: response.body, from: endpoint.description)
    }

    /// What a status other than success means, with the server's own words where there are any.
    private func refusal(_ response: HTTPResponse) -> ServingError {
        var words = Self.message(in: response.body).map { ": " + $0.prefix(300) } ?? ""
        if let key = endpoint.key { words = words.replacingOccurrences(of: key, with: "(key)") }
        let hint = switch response.status {
        case 300..<400: " (it redirects elsewhere; give the address that it leads to)"
        case 401, 403: " (check the API key and its environment variable)"
        case 404: " (check the address, which usually ends in /v1, and the model's name)"
        case 413: " (the pictures are too large for it)"
        case 429: response.retryAfter.map { " (too many requests; it asks to wait \(Int($0)) s)" } ?? " (too many requests)"
        default: ""
        }
        return ServingError(.status(response.status), "\(endpoint) refuses with status \(response.status)\(words)\(hint)", retryAfter: response.retryAfter)
    }

    /// `{"error":{"message":"..."}}`, `{"error":"..."}`, `{"message":"..."}` or `{"detail":"..."}`.
    private static func message(in body: Data) -> String? {
        guard body.count < 1 << 16, let object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] else { return nil }
        if let error = object["error"] as? [String: Any] { return error["message"] as? String }
        return (object["error"] ?? object["message"] ?? object["detail"]) as? String
    }
}

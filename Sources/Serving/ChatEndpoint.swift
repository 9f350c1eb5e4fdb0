import Foundation

/// A server of the OpenAI chat shape, and the model to ask there.
public struct ChatEndpoint: Sendable, CustomStringConvertible {
    /// The address that is posted to, `.../chat/completions`.
    public let url: URL
    public let model: String
    /// Never printed, and taken out of what servers say.
    let key: String?

    /// - Parameters:
    ///   - address: as OpenAI's clients take it: `http://localhost:8000/v1`. An address without a path gets `/v1`.
    ///   - keyVariable: the environment variable that holds the API key; nil where the server wants none.
    /// - Throws: `ServingError` that says what is wrong with which of them.
    public init(address: String, model: String, keyVariable: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        guard var parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
              let host = parts.host, !host.isEmpty
        else { throw ServingError(.request, "\(address) is no address of a server; give one such as http://localhost:8000/v1") }
        guard parts.user == nil, parts.password == nil else {
            throw ServingError(.request, "an address with a password in it ends up in logs; put the key into an environment variable and name that")
        }
        guard parts.query == nil, parts.fragment == nil else {
            throw ServingError(.request, "the address of a server ends with its path, such as /v1; leave out what begins with ? or #")
        }
        var path = parts.path
        while path.hasSuffix("/") { path.removeLast() }
        if path.isEmpty { path = "/v1" }
        if !path.hasSuffix("/chat/completions") { path += "/chat/completions" }
        parts.path = path
        guard let url = parts.url else { throw ServingError(.request, "\(address) is no address of a server; give one such as http://localhost:8000/v1") }
        guard !model.isEmpty else { throw ServingError(.request, "the model at \(host) has no name; name it as the server's /v1/models does") }
        self.url = url
        self.model = model
        if let keyVariable {
            guard let value = environment[keyVariable]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else {
                throw ServingError(.request, "the environment variable \(keyVariable) is not set; put the API key of \(host) there")
            }
            key = value
        } else {
            key = nil
        }
    }

    /// Model and host, without a key.
    public var description: String { "\(model) at \(url.host ?? "")" + (url.port.map { ":\($0)" } ?? "") }
}

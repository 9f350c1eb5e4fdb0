import Foundation
import Serving
import Testing

@Suite struct EndpointTests {
    @Test(arguments: [
        ("http://localhost:8000", "http://localhost:8000/v1/chat/completions"),
        ("http://localhost:8000/", "http://localhost:8000/v1/chat/completions"),
        ("https://example.org/v1", "https://example.org/v1/chat/completions"),
        ("https://example.org/api/v3/", "https://example.org/api/v3/chat/completions"),
        ("https://example.org/v1/chat/completions", "https://example.org/v1/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/v1/chat/completions"),
    ])
    func addresses(given: String, asked: String) throws {
        #expect(try ChatEndpoint(address: given, model: "m").url.absoluteString == asked)
    }

    @Test(arguments: ["", "localhost", "ftp://example.org", "file:///etc/passwd", "http://", "http://me:word@example.org", "https://example.org/v1?key=1", "http://a b"])
    func whatIsNoAddressIsRefused(given: String) {
        #expect(throws: ServingError.self) { try ChatEndpoint(address: given, model: "m") }
    }

    @Test func theKeyComesFromTheEnvironment() throws {
        let error = #expect(throws: ServingError.self) { try ChatEndpoint(address: "http://h", model: "m", keyVariable: "MISSING", environment: [:]) }
        #expect(error?.description.contains("MISSING") == true)
        let endpoint = try ChatEndpoint(address: "http://h", model: "m", keyVariable: "K", environment: ["K": "geheim\n"])
        #expect(!"\(endpoint)".contains("geheim"))
    }

    @Test func aHeaderCannotBeBrokenOpen() {
        let request = HTTPRequest(.get, URL(string: "http://127.0.0.1:9/")!, headers: [(name: "A", value: "b\r\nX: y")])
        #expect { try HTTPClient().exchange(request) } throws: { ($0 as? ServingError)?.kind == .request }
    }

    struct Score: Decodable, Equatable { var score: Int }

    @Test(arguments: [
        (#"{"score": 3}"#, 3), ("Sure! Here it is:\n```json\n{\"score\": 4}\n```\nBye {", 4), (#"{ not this } {"score":5}"#, 5), (#"[1] {"score":2}"#, 2),
        (#"{"why":"a } in \" a string {","score":1}"#, 1),
    ])
    func jsonIsFoundAmongWords(text: String, score: Int) {
        #expect(JSONAnswer.decode(Score.self, in: text) == Score(score: score))
    }

    @Test(arguments: ["", "{", "}{", #"{"score":"three"}"#, #"{"score":3"#, String(repeating: "{", count: 100_000), String(repeating: "{\"a\":", count: 30_000)])
    func whatHoldsNoneGivesNone(text: String) {
        #expect(JSONAnswer.decode(Score.self, in: text) == nil)
    }
}
